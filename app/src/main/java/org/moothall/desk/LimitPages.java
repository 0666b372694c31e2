package org.moothall.desk;

import java.util.stream.Collectors;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Casework.CoHandler;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights;
import org.moothall.kernel.Forbidden;
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
    private final Directory directory;

    LimitPages(Casework casework, Directory directory) {
        this.casework = casework;
        this.directory = directory;
    }

    @GetMapping("/cases/{number}/limits/{limit}")
    @Guard(Guard.Who.STAFF)
    Page proof(@PathVariable String number, @PathVariable String limit, @AuthenticationPrincipal Officer officer) {
        var file = casework.find(number).orElseThrow(() -> new NotFound("case " + number));
        if (!sees(file, officer)) throw new Forbidden("case " + number);
        var runs = casework.timetable(file).runs().stream()
                .filter(run -> run.limit().equals(limit))
                .map(run -> run.due())
                .toList();
        if (runs.isEmpty()) throw new NotFound("limit " + limit + " of case " + number);
        return new LimitPage(file.number(), file.title(), runs.reversed());
    }

    private boolean sees(CaseFile file, Officer officer) {
        var helpers =
                casework.helpers(file.id()).stream().map(CoHandler::office).collect(Collectors.toSet());
        return new Rights(directory.offices()).may(officer, Rights.Right.SEE, file.lead(), helpers);
    }
}
