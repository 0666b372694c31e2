package org.moothall.handling;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.casework.Ground;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.disclosure.CaseReads;
import org.moothall.disclosure.Disclosures;
import org.moothall.files.Files;
import org.moothall.joint.Contributions;
import org.moothall.journal.Attachments.Whole;
import org.moothall.kernel.NotFound;
import org.moothall.lines.CaseLine;
import org.moothall.procedure.Procedure.Need;
import org.moothall.procedure.Verb;
import org.moothall.timekeeper.Board;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Cases, one at a time. Every reading of one is written into the journal.
@Controller
class HandlingPages {

    private final Casework casework;
    private final CaseReads reads;
    private final Files files;
    private final Map<String, CaseLine> lines;
    private final Board board;
    private final Disclosures disclosures;
    private final List<CasePanel> panels;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HandlingPages(
            Casework casework,
            CaseReads reads,
            Files files,
            List<CaseLine> lines,
            Board board,
            Disclosures disclosures,
            List<CasePanel> panels,
            TransactionTemplate transaction,
            Clock clock) {
        this.casework = casework;
        this.reads = reads;
        this.files = files;
        this.lines = lines.stream().collect(Collectors.toUnmodifiableMap(CaseLine::key, line -> line));
        this.board = board;
        this.disclosures = disclosures;
        this.panels = panels;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping("/cases/{number}")
    @Guard(Guard.Who.STAFF)
    @Transactional
    Page show(
            @PathVariable String number,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String before,
            @AuthenticationPrincipal Officer officer) {
        var form = Form.filled(Map.of("sees", "inside", "before", before));
        var file = read(number, officer);
        return page(
                file,
                disclosures.words(casework.ground(file), file),
                officer,
                form,
                show,
                Verb.of(done).orElse(null));
    }

    /// The whole history as a spreadsheet.
    @GetMapping("/cases/{number}/export")
    @Guard(Guard.Who.STAFF)
    @Transactional
    void export(
            @PathVariable String number,
            @RequestParam(defaultValue = "all") String show,
            Reader reader,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response)
            throws IOException {
        var file = read(number, officer);
        page(file, casework.ground(file), officer, Form.empty(), show, null)
                .chronicle(reader)
                .write(response, reader);
    }

    private CaseFile read(String number, Officer officer) {
        var file = casework.visible(number, officer);
        reads.note(file, new Actor.Staff(officer));
        return file;
    }

    /// @param ground as far as it may be read
    private CasePage page(CaseFile file, Ground ground, Officer officer, Form form, String show, @Nullable Verb done) {
        var persons = line(file).map(line -> line.persons(file, officer)).orElse(List.of());
        return new CasePage(
                file,
                ground,
                casework.why(file.id()),
                ground.clocks(clock.instant()),
                Contributions.of(ground, clock.instant()),
                file.offered(new Actor.Staff(officer), ground, clock.instant()),
                Stream.of(sealed(file, officer), subject(file), persons, added(file, ground, officer))
                        .flatMap(List::stream)
                        .toList(),
                panels.stream()
                        .flatMap(panel -> panel.ways(file, ground, officer).stream())
                        .toList(),
                files.reading(disclosures.words(file.id())),
                form,
                board.told(file.id()),
                board.moved(file.id()),
                Set.of("open", "inside").contains(show) ? show : "all",
                done);
    }

    private List<Page> sealed(CaseFile file, Officer officer) {
        return disclosures.panel(file, officer).<List<Page>>map(List::of).orElse(List.of());
    }

    private List<Page> subject(CaseFile file) {
        return line(file).map(line -> line.subject(file, CasePage.files(file))).orElse(List.of());
    }

    private List<Page> added(CaseFile file, Ground ground, Officer officer) {
        return panels.stream()
                .flatMap(panel -> panel.panels(file, ground, officer).stream())
                .toList();
    }

    private Optional<CaseLine> line(CaseFile file) {
        return Optional.ofNullable(lines.get(file.line()));
    }

    @GetMapping("/cases/{number}/files/{digest}")
    @Guard(Guard.Who.STAFF)
    ResponseEntity<byte[]> whole(
            @PathVariable String number, @PathVariable String digest, @AuthenticationPrincipal Officer officer) {
        var file = casework.visible(number, officer);
        return files.reading(disclosures.words(file.id())).whole(ofCase(file, digest));
    }

    @GetMapping("/cases/{number}/files/{digest}/small")
    @Guard(Guard.Who.STAFF)
    ResponseEntity<byte[]> small(
            @PathVariable String number, @PathVariable String digest, @AuthenticationPrincipal Officer officer) {
        var file = casework.visible(number, officer);
        return files.reading(disclosures.words(file.id())).small(ofCase(file, digest));
    }

    private String ofCase(CaseFile file, String digest) {
        var has = line(file).map(line -> line.files(file).contains(digest)).orElse(false)
                || casework.history(file.id()).stream()
                        .anyMatch(entry -> entry.attachments().contains(digest));
        if (!has) throw new NotFound("file " + digest + " of case " + file.number());
        return digest;
    }

    @GetMapping("/cases/{number}/{verb}")
    @Guard(Guard.Who.STAFF)
    Page form(@PathVariable String number, @PathVariable String verb, @AuthenticationPrincipal Officer officer) {
        var file = casework.visible(number, officer);
        var page = blank(file, verb(verb), Form.empty(), officer).filled();
        var actor = new Actor.Staff(officer);
        if (!file.offered(actor, page.ground(), clock.instant()).contains(page.verb()))
            return page.refused(file.refusedHere(page.verb(), actor, page.ground(), clock.instant()));
        return otherWay(page).map(page::refused).orElse(page);
    }

    /// Why an act is not made by its form alone: another person signs it, or the resident is owed a letter about it.
    private Optional<Decision.Refused> otherWay(ActPage page) {
        if (page.needs().contains(Need.SECOND))
            return Optional.of(new Decision.Refused(Decision.Reason.SECOND_MISSING));
        return panels.stream().anyMatch(panel -> panel.owns(page.file(), page.ground(), page.verb()))
                ? Optional.of(new Decision.Refused(Decision.Reason.NOTICE_OWED))
                : Optional.empty();
    }

    @PostMapping("/cases/{number}/{verb}")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.READ_CASE)
    Page act(
            @PathVariable String number,
            @PathVariable String verb,
            Form form,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            Reader reader,
            @AuthenticationPrincipal Officer officer) {
        var file = casework.visible(number, officer);
        var page = blank(file, verb(verb), form, officer);
        var sound = page.asksFiles() ? files.check(sent, Files.MOST, form) : List.<Whole>of();
        return transaction.execute(status -> {
            var acts = new ActForm(form, reader, page, files.keep(sound))
                    .acts(new Actor.Staff(officer), reader.city().zone(), clock.instant());
            var done = form.wrong() ? page : done(page, acts, officer);
            if (done instanceof ActPage undone) undo(undone, !sound.isEmpty(), status);
            return done;
        });
    }

    /// The page itself, with the reason, where it was not done.
    private Page done(ActPage page, List<Act> acts, Officer officer) {
        var otherWay = otherWay(page);
        if (otherWay.isPresent()) return page.refused(otherWay.get());
        return switch (casework.take(page.file().id(), acts)) {
            case Decision.Taken taken -> Page.at(after(taken.file(), officer, page.verb()));
            case Decision.Refused refused -> page.refused(refused);
            case Decision.Changed(var now, var since) -> page.changed(now, since);
        };
    }

    /// What was not done takes its files with it; a browser cannot be given them back.
    private static void undo(ActPage page, boolean hadFiles, TransactionStatus status) {
        if (hadFiles) page.form().fault("files", "handling.wrong.files-again");
        status.setRollbackOnly();
    }

    /// To the case, or to the worklist where it has gone to an office whose cases the officer does not see.
    private String after(CaseFile file, Officer officer, Verb verb) {
        return casework.sees(officer, file) ? "/cases/" + file.number() + "?done=" + verb.key() : "/work";
    }

    private ActPage blank(CaseFile file, Verb verb, Form form, Officer officer) {
        var ground = disclosures.words(casework.ground(file), file);
        var joint = Jointly.of(verb, file, ground, officer, clock.instant());
        var beside = panels.stream().flatMap(panel -> panel.beside(file, ground, verb).stream());
        var subject = Stream.concat(subject(file).stream(), beside).toList();
        return new ActPage(file, ground, verb, joint, subject, form, null, List.of());
    }

    private static Verb verb(String key) {
        return Verb.of(key)
                .filter(verb -> verb.by() != Verb.By.CONVENOR) // made by a conference alone
                .orElseThrow(() -> new NotFound("act " + key));
    }
}
