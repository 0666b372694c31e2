package org.moothall.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Office;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights;
import org.moothall.directory.Role;
import org.moothall.joint.OwedHint;
import org.moothall.joint.OwedLine;
import org.moothall.joint.Owing;
import org.moothall.kernel.Text;
import org.moothall.lines.CaseLine;
import org.moothall.matters.Matters;
import org.moothall.places.Areas;
import org.moothall.places.Places;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Procedures;
import org.moothall.procedure.Verb;
import org.moothall.timekeeper.Board;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.moothall.whose.Disputes;
import org.moothall.worklist.Worklist;
import org.moothall.worklist.Worklist.Group;
import org.moothall.worklist.Worklist.View;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Worklists, search and triage. What is shown stands in the address, so it can be sent to a colleague.
@Controller
class WorkPages {

    private static final int ROWS = 50;
    private static final int LONGEST_NAME = 60;

    private final Worklist worklist;
    private final Procedures procedures;
    private final Matters matters;
    private final Places places;
    private final List<CaseLine> lines;
    private final Directory directory;
    private final Board board;
    private final Disputes disputes;
    private final Owing owing;
    private final Clock clock;

    WorkPages(
            Worklist worklist,
            Procedures procedures,
            Matters matters,
            Places places,
            List<CaseLine> lines,
            Directory directory,
            Board board,
            Disputes disputes,
            Owing owing,
            Clock clock) {
        this.worklist = worklist;
        this.procedures = procedures;
        this.matters = matters;
        this.places = places;
        this.lines = lines;
        this.directory = directory;
        this.board = board;
        this.disputes = disputes;
        this.owing = owing;
        this.clock = clock;
    }

    @GetMapping("/work")
    @Guard(Guard.Who.STAFF)
    Page mine(Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        return page(View.MINE, form, reader, officer);
    }

    @GetMapping("/work/office")
    @Guard(Guard.Who.STAFF)
    Page office(Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        return page(View.OFFICE, form, reader, officer);
    }

    @GetMapping("/work/unassigned")
    @Guard(Guard.Who.STAFF)
    Page toAccept(Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        return page(View.TO_ACCEPT, form, reader, officer);
    }

    @GetMapping("/work/elsewhere")
    @Guard(Guard.Who.STAFF)
    Page elsewhere(Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        return page(View.ELSEWHERE, form, reader, officer);
    }

    @GetMapping("/work/to-decide")
    @Guard(Guard.Who.STAFF)
    Page toDecide(Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        return page(View.TO_DECIDE, form, reader, officer);
    }

    @GetMapping("/work/own")
    @Guard(Guard.Who.STAFF)
    Page own(Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        return page(View.OWN, form, reader, officer);
    }

    @GetMapping("/work/closed")
    @Guard(Guard.Who.STAFF)
    Page closed(Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        return page(View.CLOSED, form, reader, officer);
    }

    @GetMapping("/search")
    @Guard(Guard.Who.STAFF)
    Page search(Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        return page(View.FOUND, form, reader, officer);
    }

    @GetMapping("/triage")
    @Guard(Guard.Who.TRIAGE)
    Page triage(Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        return page(View.TRIAGE, form, reader, officer);
    }

    /// The list as it is shown, as a spreadsheet.
    @GetMapping("/work/export/{view}")
    @Guard(Guard.Who.STAFF)
    void export(
            @PathVariable String view,
            Form form,
            Reader reader,
            @AuthenticationPrincipal Officer officer,
            HttpServletResponse response)
            throws IOException {
        var which = constant(View.class, view).orElse(View.MINE);
        if (which == View.TRIAGE && !officer.is(Role.TRIAGE)) which = View.MINE;
        var lines = new WorkSheet(worklist, (file, found) -> row(file, 0, null, found), reader);
        try (var sheet = WorkSheet.heads(which).open(response, reader)) {
            lines.fill(sheet, query(which, form, officer));
        }
    }

    @PostMapping("/work/views")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page keep(Form form, @AuthenticationPrincipal Officer officer) {
        var address = form.value("address");
        var name = form.value("name");
        var ours = address.startsWith("/work") || address.startsWith("/search") || address.startsWith("/triage");
        if (!ours) address = "/work";
        if (!name.isBlank())
            worklist.keep(
                    officer.person(),
                    name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                    address,
                    clock.instant());
        return Page.at(address);
    }

    @PostMapping("/work/views/{id}/drop")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page drop(@PathVariable UUID id, @AuthenticationPrincipal Officer officer) {
        worklist.drop(officer.person(), id);
        return Page.at("/work");
    }

    private WorkPage page(View view, Form form, Reader reader, Officer officer) {
        var at = clock.instant();
        var query = query(view, form, officer);
        var found = worklist.list(query, ROWS, at);
        var hands = disputes.hands(
                found.cases().stream().map(file -> file.id().value()).toList());
        var hints = hints(view, officer);
        var grouped = view != View.CLOSED && view != View.FOUND && view != View.TRIAGE;
        return new WorkPage(
                view,
                form,
                found.cases().stream()
                        .map(file -> row(
                                file,
                                hands.getOrDefault(file.id().value(), 0),
                                hints.apply(file),
                                found.found().get(file.id().value())))
                        .toList(),
                found.next(),
                grouped ? worklist.groups(query, at) : Map.of(),
                WorkTabs.of(officer, worklist, board, owing, at),
                worklist.views(officer.person()),
                choices(
                        reader,
                        matters.tree().top().stream()
                                .map(top -> Map.entry(top.key(), top.name()))
                                .toList()),
                choices(reader, districts()),
                directory.offices().find(form.value("office")).map(Office::name).orElse(null));
    }

    private List<Map.Entry<String, Text>> districts() {
        Areas areas = places.areas();
        if (areas.all().isEmpty()) return List.of();
        return areas.children(areas.root().key()).stream()
                .map(area -> Map.entry(area.key(), area.name()))
                .toList();
    }

    private static List<Part.Choice> choices(Reader reader, List<Map.Entry<String, Text>> named) {
        return named.stream()
                .map(one -> new Part.Choice(one.getKey(), reader.t(one.getValue())))
                .toList();
    }

    private Worklist.Query query(View view, Form form, Officer officer) {
        return new Worklist.Query(
                view,
                officer.person(),
                office(view, form, officer),
                form.value("q"),
                form.values("kind"),
                form.values("district"),
                constant(Phase.class, form.value("stage")).orElse(null),
                constant(Group.class, form.value("due")).orElse(null),
                form.chosen("own", "only"),
                form.value("after"),
                form.chosen("passed", WorkPage.PASSED) ? Integer.valueOf(WorkPage.PASSED) : null);
    }

    /// Whose cases; null for those of all. Whoever searches may ask for another office than their own.
    private @Nullable String office(View view, Form form, Officer officer) {
        var asked = view == View.FOUND ? form.value("office") : "";
        if (!asked.isEmpty() && new Rights(directory.offices()).sees(officer, asked)) return asked;
        return view == View.FOUND && seesAll(officer) || view == View.TRIAGE
                ? null
                : officer.office().key();
    }

    private static boolean seesAll(Officer officer) {
        return officer.is(Role.TRIAGE) || officer.is(Role.COUNTER) || officer.is(Role.SUPERVISOR);
    }

    /// What stands beside a case of this list: where it would be sent, or what this office owes on it.
    private Function<CaseFile, @Nullable Page> hints(View view, Officer officer) {
        if (view == View.TRIAGE) return this::hint;
        if (view != View.ELSEWHERE) return _ -> null;
        var owed = owing.byUs(officer).stream().collect(Collectors.toMap(OwedLine::id, OwedHint::new));
        return file -> owed.get(file.id());
    }

    private @Nullable Page hint(CaseFile file) {
        return lines.stream()
                .filter(line -> line.key().equals(file.line()))
                .findFirst()
                .flatMap(line -> line.hint(file))
                .orElse(null);
    }

    private WorkPage.Row row(CaseFile file, int hands, @Nullable Page hint, @Nullable Verb found) {
        var procedure = procedures.require(file.procedure(), file.procedureVersion());
        var limit =
                Optional.ofNullable(file.nextLimit()).flatMap(procedure::limit).map(one -> one.title());
        var kind = matters.tree().find(file.kind()).map(matter -> matter.path().getFirst());
        return new WorkPage.Row(
                file,
                limit.orElse(new Text("", "")),
                procedure.step(file.step()).title(),
                kind.flatMap(key -> matters.tree().find(key))
                        .map(top -> top.name())
                        .orElse(new Text(file.kind(), file.kind())),
                hands,
                hint,
                found);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> of, String written) {
        var name = written.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(of.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
