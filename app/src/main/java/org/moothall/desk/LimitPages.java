package org.moothall.desk;

import org.moothall.casework.Casework;
import org.moothall.directory.Officer;
import org.moothall.kernel.NotFound;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Why a date is the date it is: the rule, the start, every day that does not count.
@Controller
class LimitPages {

    private final Casework casework;

    LimitPages(Casework casework) {
        this.casework = casework;
    }

    @GetMapping("/cases/{number}/limits/{limit}")
    @Guard(Guard.Who.STAFF)
    Page proof(@PathVariable String number, @PathVariable String limit, @AuthenticationPrincipal Officer officer) {
        var file = casework.visible(number, officer);
        var timetable = casework.ground(file).timetable();
        var runs = timetable.of(limit);
        if (runs.isEmpty()) throw new NotFound("limit " + limit + " of case " + number);
        return new LimitPage(
                file.number(),
                file.title(),
                runs.reversed(),
                timetable.whose(limit).orElse(""));
    }
}
