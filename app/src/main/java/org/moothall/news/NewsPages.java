package org.moothall.news;

import java.time.Clock;
import java.time.Duration;
import org.moothall.directory.Officer;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/roster/news`: what I was told of my duties.
@Controller
class NewsPages {

    static final String PATH = "/roster/news";

    private static final Duration LATELY = Duration.ofDays(60);

    private final News news;
    private final Clock clock;

    NewsPages(News news, Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page mine(@AuthenticationPrincipal Officer officer) {
        return new NewsPage(news.of(officer.person(), clock.instant().minus(LATELY)));
    }
}
