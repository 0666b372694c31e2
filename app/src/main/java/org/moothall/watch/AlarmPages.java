package org.moothall.watch;

import java.util.UUID;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.notice.Alarms;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/alarms`: what rings for me; `/alarm/…`: the link in a message, which takes it with one press.
@Controller
class AlarmPages {

    static final String PATH = "/alarms";

    private static final String LINK = "/alarm/{token}";

    private final Alarms alarms;
    private final Directory directory;

    AlarmPages(Alarms alarms, Directory directory) {
        this.alarms = alarms;
        this.directory = directory;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page mine(@AuthenticationPrincipal Officer officer) {
        return new AlarmsPage(alarms.mine(officer), directory.offices());
    }

    @PostMapping(PATH + "/{id}/take")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.TAKE_ALARM)
    Page take(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
        alarms.take(officer, id);
        return Page.at(PATH);
    }

    /// Only shows: mail servers and telephones look at links before people do.
    @GetMapping(LINK)
    @Guard(Guard.Who.EVERYBODY)
    Page linked(@PathVariable String token) {
        return new LinkPage(alarms.linked(token).orElse(null), token, directory.offices());
    }

    @PostMapping(LINK)
    @Guard(Guard.Who.EVERYBODY)
    Page take(@PathVariable String token) {
        if (alarms.linked(token).isPresent()) alarms.take(token);
        return Page.at("/alarm/" + token);
    }
}
