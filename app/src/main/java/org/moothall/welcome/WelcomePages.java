package org.moothall.welcome;

import java.util.Arrays;
import org.moothall.kernel.NotFound;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/` and `/about/…`.
@Controller
class WelcomePages {

    @GetMapping("/")
    @Guard(Guard.Who.EVERYBODY)
    Page start() {
        return new StartPage();
    }

    @GetMapping("/about/{topic}")
    @Guard(Guard.Who.EVERYBODY)
    Page about(@PathVariable String topic) {
        return Arrays.stream(AboutPage.Topic.values())
                .filter(one -> one.key().equals(topic))
                .findFirst()
                .map(AboutPage::new)
                .orElseThrow(() -> new NotFound("about " + topic));
    }
}
