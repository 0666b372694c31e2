package org.moothall.arrange;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.drawup.Weighing;
import org.moothall.duties.Names;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Refusal;
import org.moothall.roster.Rosters;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/roster/…/move`: what was dragged, or picked up and put down by keys, shown with what it would break, kept, undone.
@Controller
class ArrangePages {

    private static final String PATH = "/roster/{desk}/move";

    private final Rosters rosters;
    private final Changes changes;
    private final Weighing weighing;
    private final Directory directory;

    ArrangePages(Rosters rosters, Changes changes, Weighing weighing, Directory directory) {
        this.rosters = rosters;
        this.changes = changes;
        this.weighing = weighing;
        this.directory = directory;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page look(@PathVariable String desk, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var at = planned(desk, officer);
        var put = new Put(form.value("what"), form.value("onto"));
        var move = put.move(rosters, at).orElse(null);
        return page(at, put, move, move == null ? null : refused(move).orElse(null), reader);
    }

    @PostMapping(PATH)
    @Guard(Guard.Who.SET_UP)
    @Asks(Deed.PLAN_DUTY)
    Page keep(@PathVariable String desk, Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var at = planned(desk, officer);
        var put = new Put(form.value("what"), form.value("onto"));
        var move = put.move(rosters, at).orElse(null);
        var refusal = move == null ? Optional.of(Refusal.GONE) : done(move, officer);
        if (move == null || refusal.isPresent()) return page(at, put, move, refusal.orElse(null), reader);
        return page(at, undoing(at, move), move.gone(), move.come(), List.of(), null, true);
    }

    private Desk planned(String key, Officer officer) {
        var desk = rosters.require(key);
        Deed.PLAN_DUTY.demand(officer, desk.office());
        return desk;
    }

    private Optional<Refusal> done(Move move, Officer by) {
        return switch (move) {
            case Move.Swap(var one, var other) -> changes.exchange(by, passes(one, other));
            case Move.Give(var duty, var person) -> changes.give(by, duty.id(), person);
            case Move.Shift(var duty, var to) -> changes.move(by, duty.id(), to);
            case Move.Fill(var desk, var line) -> changes.fill(by, desk, line);
            case Move.Open(var duty) -> changes.open(by, duty.id());
        };
    }

    private static List<Changes.Pass> passes(Duty one, Duty other) {
        return List.of(new Changes.Pass(one, other.person()), new Changes.Pass(other, one.person()));
    }

    /// What would be refused is said before anybody tries.
    private Optional<Refusal> refused(Move move) {
        return switch (move) {
            case Move.Swap(var one, var other) -> changes.refused(passes(one, other));
            case Move.Give(var duty, var person) -> changes.refused(List.of(new Changes.Pass(duty, person)));
            case Move.Shift(var duty, var to) -> changes.refused(rosters.require(duty.desk()), to, List.of(duty.id()));
            case Move.Fill(var desk, var line) -> changes.refused(desk, line, List.of());
            case Move.Open open -> Optional.empty();
        };
    }

    /// The same the other way round, of the duties that came of it.
    private Put undoing(Desk desk, Move move) {
        return switch (move) {
            case Move.Swap swap ->
                new Put(
                        Put.of(now(desk, swap.come().getFirst())),
                        Put.of(now(desk, swap.come().getLast())));
            case Move.Give give ->
                new Put(
                        Put.of(give.duty().person()),
                        Put.of(now(desk, give.come().getFirst())));
            case Move.Shift shift ->
                new Put(Put.of(now(desk, shift.to())), Put.open(shift.gone().getFirst()));
            case Move.Fill fill -> new Put(Put.of(now(desk, fill.line())), Put.NOBODY);
            case Move.Open open ->
                new Put(Put.of(open.duty().person()), Put.open(open.gone().getFirst()));
        };
    }

    private Duty now(Desk desk, Duty.Planned line) {
        return rosters.between(desk, line.day(), line.day()).stream()
                .filter(duty -> duty.post().equals(line.post())
                        && duty.shift().equals(line.shift())
                        && duty.person().equals(line.person()))
                .findFirst()
                .orElseThrow();
    }

    private Page page(Desk desk, Put put, @Nullable Move move, @Nullable Refusal refusal, Reader reader) {
        if (move == null) return page(desk, put, List.of(), List.of(), List.of(), Refusal.GONE, false);
        var broken = weighing.wouldBreak(desk, move.gone(), move.come(), reader.words());
        return page(desk, put, move.gone(), move.come(), broken, refusal, false);
    }

    private ArrangePage page(
            Desk desk,
            Put put,
            List<Duty.Planned> gone,
            List<Duty.Planned> come,
            List<Weighing.Broken> broken,
            @Nullable Refusal refusal,
            boolean kept) {
        var names = new Names(directory.offices());
        return new ArrangePage(Form.empty(), names, desk, put, gone, come, broken, refusal, kept);
    }
}
