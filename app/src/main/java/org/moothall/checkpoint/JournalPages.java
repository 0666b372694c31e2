package org.moothall.checkpoint;

import java.nio.charset.StandardCharsets;
import org.moothall.kernel.NotFound;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// `/journal`: what was signed, for people; and as plain text for machines that keep it elsewhere.
@Controller
class JournalPages {

    static final String PATH = "/journal";

    private static final int ROWS = 24;
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Checkpoints checkpoints;

    JournalPages(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.EVERYBODY)
    Page list(@RequestParam(defaultValue = "") String before) {
        var number = number(before);
        var found = checkpoints.before(number, ROWS + 1);
        var shown = found.stream().limit(ROWS).toList();
        return new JournalPage(
                shown,
                checkpoints.verifier(),
                number == Long.MAX_VALUE,
                found.size() > ROWS ? PATH + "?before=" + shown.getLast().number() : null);
    }

    @GetMapping(PATH + "/latest.txt")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<String> latest() {
        return text(checkpoints
                .latest()
                .orElseThrow(() -> new NotFound("a checkpoint"))
                .note());
    }

    @GetMapping(PATH + "/{number}.txt")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<String> one(@PathVariable String number) {
        return text(require(number).note());
    }

    /// Hashes that prove the earlier one to be the beginning of the later one (RFC 6962), one a line.
    @GetMapping(PATH + "/{number}/since/{earlier}.txt")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<String> since(@PathVariable String number, @PathVariable String earlier) {
        var before = require(earlier);
        var now = require(number);
        if (before.number() > now.number()) throw new NotFound("what is later since " + earlier);
        return text(String.join("\n", checkpoints.consistency(before, now)) + "\n");
    }

    /// The key that signs.
    @GetMapping(PATH + "/key.txt")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<String> key() {
        return text(checkpoints.verifier() + "\n");
    }

    private Checkpoint require(String number) {
        return checkpoints.find(number(number)).orElseThrow(() -> new NotFound("checkpoint " + number));
    }

    /// The latest for what no page of ours has written.
    private static long number(String written) {
        return written.matches("\\d{1,18}") ? Long.parseLong(written) : Long.MAX_VALUE;
    }

    private static ResponseEntity<String> text(String content) {
        return ResponseEntity.ok().contentType(TEXT).body(content);
    }
}
