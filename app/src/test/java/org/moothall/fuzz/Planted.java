package org.moothall.fuzz;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Ids;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Routes that are faulty, to prove that the fuzzer finds what it looks for.
@TestComponent
@Controller
class Planted {

    static final String PATH = "/planted/";

    private final Journal journal;
    private final TransactionTemplate transaction;

    Planted(Journal journal, PlatformTransactionManager transactions) {
        this.journal = journal;
        transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(PATH + "throws")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<String> breaks(@RequestParam(defaultValue = "2026") String year) {
        return ResponseEntity.ok(LocalDate.of(Integer.parseInt(year), 1, 1).toString());
    }

    @GetMapping(PATH + "tells")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<String> tells() {
        return ResponseEntity.badRequest()
                .body("org.postgresql.util.PSQLException: ERROR: syntax error at end of input");
    }

    @GetMapping(PATH + "runs")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<String> runs(@RequestParam Map<String, String> what) {
        return ResponseEntity.ok().header("Content-Type", "text/html").body("<p>" + what.values());
    }

    @GetMapping(PATH + "names")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<String> names() {
        return ResponseEntity.ok(Judge.NAME);
    }

    @GetMapping(PATH + "away")
    @Guard(Guard.Who.EVERYBODY)
    Page away(@RequestParam(defaultValue = "/") String next) {
        return Page.at(next);
    }

    @GetMapping(PATH + "writes")
    @Guard(Guard.Who.EVERYBODY)
    Page writes() {
        var line = new Line(Ids.next(), Instant.EPOCH, "machine:moothall", "planted", "{}");
        transaction.executeWithoutResult(begun -> journal.begin(List.of(line)));
        throw new Forbidden("too late");
    }
}
