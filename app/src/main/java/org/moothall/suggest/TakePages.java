package org.moothall.suggest;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.grievance.Grievances;
import org.moothall.kernel.NotFound;
import org.moothall.kernel.Text;
import org.moothall.matters.Matters;
import org.moothall.procedure.Verb;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Takes what was suggested for a waiting case: one press sends it to the office of the suggested kind.
@Controller
class TakePages {

    private final Casework casework;
    private final Grievances grievances;
    private final Matters matters;
    private final Clock clock;

    TakePages(Casework casework, Grievances grievances, Matters matters, Clock clock) {
        this.casework = casework;
        this.grievances = grievances;
        this.matters = matters;
        this.clock = clock;
    }

    @PostMapping("/cases/{number}/suggestion")
    @Guard(Guard.Who.TRIAGE)
    @Asks(Deed.READ_CASE)
    @Transactional
    Page take(@PathVariable String number, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var file = casework.visible(number, officer);
        var report = grievances.report(file.id()).orElseThrow(() -> new NotFound("report of " + number));
        var kind = matters.tree().require(form.value("kind"));
        var office = matters.route(kind, report.area()).lead();
        var act = new Act(
                Verb.ASSIGN,
                new Actor.Staff(officer),
                form.seen(),
                reader.t("suggest.note", reader.t(kind.name())),
                null,
                office,
                null,
                false,
                java.util.List.of(),
                clock.instant());
        return switch (casework.take(file.id(), act)) {
            case Decision.Taken(CaseFile now, var entry, var timetable) ->
                Page.at(casework.sees(officer, now) ? "/cases/" + number + "?done=assign" : "/triage");
            case Decision.Refused(var _, var rule) -> notTaken(file, "suggest.refused", rule);
            case Decision.Changed(var now, var since) -> notTaken(file, "suggest.changed", null);
        };
    }

    private static Page notTaken(CaseFile file, String why, @Nullable Text rule) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new NotTakenPage(file, why, rule);
    }
}
