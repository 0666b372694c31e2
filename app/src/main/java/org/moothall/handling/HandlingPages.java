package org.moothall.handling;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseLine;
import org.moothall.casework.Casework;
import org.moothall.casework.Casework.CoHandler;
import org.moothall.casework.Decision;
import org.moothall.casework.Ground;
import org.moothall.directory.Directory;
import org.moothall.directory.Office;
import org.moothall.directory.Officer;
import org.moothall.directory.Post;
import org.moothall.directory.Rights;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.NotFound;
import org.moothall.procedure.Verb;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Cases, one at a time. Every reading of one is written into the journal.
@Controller
class HandlingPages {

    static final String READ = "case.read";
    private static final int SHOWN = 200;

    private final Casework casework;
    private final Directory directory;
    private final Journal journal;
    private final Map<String, CaseLine> lines;
    private final Clock clock;

    HandlingPages(Casework casework, Directory directory, Journal journal, List<CaseLine> lines, Clock clock) {
        this.casework = casework;
        this.directory = directory;
        this.journal = journal;
        this.lines = lines.stream().collect(Collectors.toUnmodifiableMap(CaseLine::key, line -> line));
        this.clock = clock;
    }

    @GetMapping("/cases/{number}")
    @Guard(Guard.Who.STAFF)
    @Transactional
    Page show(
            @PathVariable String number,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String done,
            @AuthenticationPrincipal Officer officer) {
        var file = visible(number, officer);
        journal.append(
                List.of(new Line(file.id().value(), clock.instant(), new Actor.Staff(officer).written(), READ, "{}")));
        var form = Form.filled(Map.of("sees", "inside"));
        return page(file, officer, form, show, Verb.of(done).orElse(null));
    }

    private CasePage page(CaseFile file, Officer officer, Form form, String show, @Nullable Verb done) {
        var ground = casework.ground(file);
        var line = lines.get(file.line());
        return new CasePage(
                file,
                ground.procedure(),
                casework.why(file.id()),
                casework.clocks(file, clock.instant()),
                ground.history(),
                casework.helpers(file.id()),
                file.offered(new Actor.Staff(officer), ground),
                line == null ? List.of() : line.panels(file, officer),
                names(),
                form,
                Set.of("open", "inside").contains(show) ? show : "all",
                done);
    }

    @GetMapping("/cases/{number}/journal")
    @Guard(Guard.Who.STAFF)
    Page looked(@PathVariable String number, @AuthenticationPrincipal Officer officer) {
        var file = visible(number, officer);
        var written = journal.of(file.id().value()).reversed();
        return new LookedPage(file, written.stream().limit(SHOWN).toList(), written.size() <= SHOWN, names());
    }

    @GetMapping("/cases/{number}/{verb}")
    @Guard(Guard.Who.STAFF)
    Page form(@PathVariable String number, @PathVariable String verb, @AuthenticationPrincipal Officer officer) {
        var file = visible(number, officer);
        var page = blank(file, verb(verb), Form.filled(Map.of("sees", "inside", "seen", "" + file.version())));
        var ground = casework.ground(file);
        return file.offered(new Actor.Staff(officer), ground).contains(page.verb())
                ? page
                : refused(page, Decision.Reason.NOT_OFFERED_HERE);
    }

    @PostMapping("/cases/{number}/{verb}")
    @Guard(Guard.Who.STAFF)
    Page act(
            @PathVariable String number,
            @PathVariable String verb,
            Form form,
            Reader reader,
            @AuthenticationPrincipal Officer officer) {
        var file = visible(number, officer);
        var page = blank(file, verb(verb), form);
        var act = new ActForm(form, reader, page)
                .act(new Actor.Staff(officer), reader.city().zone(), clock.instant());
        if (form.wrong()) return page;
        return switch (casework.take(file.id(), act)) {
            case Decision.Taken taken -> Page.at(after(taken.file(), officer, page.verb()));
            case Decision.Refused(var why) -> refused(page, why);
            case Decision.Changed(var now, var since) ->
                new ActPage(
                        now, page.verb(), page.needs(), page.offices(), page.people(), page.names(), form, null, since);
        };
    }

    /// To the case, or to the worklist where it has gone to an office whose cases the officer does not see.
    private String after(CaseFile file, Officer officer, Verb verb) {
        return sees(file, officer) ? "/cases/" + file.number() + "?done=" + verb.key() : "/work";
    }

    private ActPage blank(CaseFile file, Verb verb, Form form) {
        var ground = casework.ground(file);
        var move = ground.procedure().step(file.step()).moves().get(verb);
        var offices = ground.offices();
        return new ActPage(
                file,
                verb,
                move == null ? Set.of() : move.needs(),
                offices.all().stream().map(Office::key).toList(),
                people(ground, file),
                names(),
                form,
                null,
                List.of());
    }

    private static List<String> people(Ground ground, CaseFile file) {
        return ground.offices().posts(file.lead()).stream()
                .map(Post::holder)
                .flatMap(java.util.stream.Stream::ofNullable)
                .distinct()
                .toList();
    }

    private static ActPage refused(ActPage page, Decision.Reason why) {
        return new ActPage(
                page.file(),
                page.verb(),
                page.needs(),
                page.offices(),
                page.people(),
                page.names(),
                page.form(),
                why,
                List.of());
    }

    private static Verb verb(String key) {
        return Verb.of(key).orElseThrow(() -> new NotFound("act " + key));
    }

    private CaseFile visible(String number, Officer officer) {
        var file = casework.find(number).orElseThrow(() -> new NotFound("case " + number));
        if (!sees(file, officer)) throw new Forbidden("case " + number);
        return file;
    }

    private boolean sees(CaseFile file, Officer officer) {
        var helpers =
                casework.helpers(file.id()).stream().map(CoHandler::office).collect(Collectors.toSet());
        return new Rights(directory.offices()).may(officer, Rights.Right.SEE, file.lead(), helpers);
    }

    private Names names() {
        return new Names(directory.offices());
    }
}
