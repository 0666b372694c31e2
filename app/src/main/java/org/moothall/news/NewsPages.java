package org.moothall.news;

import java.time.Clock;
import java.time.Duration;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/roster/news`: what I was told of my duties, and what others were told of the rosters that I draw up.
@Controller
class NewsPages {

    static final String PATH = "/roster/news";

    private static final Duration LATELY = Duration.ofDays(60);

    private final News news;
    private final Directory directory;
    private final Clock clock;

    NewsPages(News news, Directory directory, Clock clock) {
        this.news = news;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page mine(@AuthenticationPrincipal Officer officer) {
        var since = clock.instant().minus(LATELY);
        return new NewsPage(news.of(officer.person(), since), news.planned(officer, since), directory.offices());
    }
}
