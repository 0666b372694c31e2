package org.moothall.succession;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.casework.Actor;
import org.moothall.casework.Carried;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Entry;
import org.moothall.casework.Ground;
import org.moothall.journal.Journal;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Text;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Procedures;
import org.moothall.whose.Disputes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to who has what somebody leaves. A thousand cases at a time, however many there are, by the same few
/// statements.
@Service
class Succession {

    private static final int AT_ONCE = 1_000;

    private final SuccessionStore store;
    private final Procedures procedures;
    private final Carried.Source carried;
    private final Disputes disputes;
    private final Journal journal;
    private final List<Duty> duties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Succession(
            SuccessionStore store,
            Procedures procedures,
            Carried.Source carried,
            Disputes disputes,
            Journal journal,
            List<Duty> duties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.procedures = procedures;
        this.carried = carried;
        this.disputes = disputes;
        this.journal = journal;
        this.duties = duties;
        this.events = events;
        this.clock = clock;
    }

    /// What would become of the cases; nothing is changed.
    Estate foreseen(Leaving leaving) {
        var all = handed(leaving, Actor.Machine.CITY, false);
        var referred = referred(leaving, Actor.Machine.CITY, false);
        var told = leaving.changes()
                ? duties.stream().flatMap(duty -> duty.told(leaving).stream()).toList()
                : List.<Text>of();
        return new Estate(leaving, all, referred, told);
    }

    /// Hands over all that there is, as an act in the history of each case; answers how many had somebody else.
    @Transactional
    public int pass(Leaving leaving, Actor actor) {
        var all = handed(leaving, actor, true);
        referred(leaving, actor, true);
        if (leaving.changes()) duties.forEach(duty -> duty.settle(leaving));
        return (int) all.stream().filter(going -> going.taken() != null).count();
    }

    /// Who has the cases of who leaves.
    private List<Going> handed(Leaving leaving, Actor actor, boolean act) {
        var people = leaving.people(leaving.planned() ? List.of() : store.seats());
        if (people.isEmpty()) return List.of();
        var at = clock.instant();
        return through(after -> store.of(people, after, AT_ONCE, act), act, files -> {
            var grounds = grounds(files, leaving);
            return files.stream()
                    .map(file -> leaving.of(file, ground(grounds, file), actor, at))
                    .toList();
        });
    }

    /// Who decides what is disputed; while somebody still holds a post, they decide themselves.
    private List<Going> referred(Leaving leaving, Actor actor, boolean act) {
        if (leaving.planned()) return List.of();
        var at = clock.instant();
        return through(after -> store.disputed(after, AT_ONCE, act), act, files -> {
            var grounds = grounds(files, leaving);
            var before = disputes.deciders(
                    files.stream().map(file -> file.id().value()).toList());
            return files.stream()
                    .flatMap(file -> Stream.ofNullable(before.get(file.id().value()))
                            .map(office -> leaving.referred(file, ground(grounds, file), office, actor, at)))
                    .toList();
        });
    }

    private List<Going> through(
            Function<CaseId, List<CaseFile>> batch, boolean act, Function<List<CaseFile>, List<Going>> goes) {
        var all = new ArrayList<Going>();
        for (var files = batch.apply(new CaseId(Ids.FIRST));
                !files.isEmpty();
                files = batch.apply(files.getLast().id())) {
            var going = goes.apply(files);
            if (act) enter(going);
            all.addAll(going);
        }
        return List.copyOf(all);
    }

    private static Ground ground(Map<CaseId, Ground> grounds, CaseFile file) {
        return Objects.requireNonNull(grounds.get(file.id()));
    }

    private Map<CaseId, Ground> grounds(List<CaseFile> files, Leaving leaving) {
        var ids = files.stream().map(CaseFile::id).toList();
        var histories = store.histories(ids);
        var joined = carried.into(ids);
        return files.stream()
                .collect(Collectors.toMap(
                        CaseFile::id,
                        file -> ground(
                                file,
                                leaving,
                                Objects.requireNonNull(histories.get(file.id())),
                                joined.getOrDefault(file.id(), List.of()))));
    }

    private Ground ground(CaseFile file, Leaving leaving, List<Entry> history, List<Carried> joined) {
        return new Ground(
                procedures.require(file.procedure(), file.procedureVersion()),
                file.kind(),
                file.urgency(),
                history,
                List.of(),
                leaving.after(),
                leaving.centre(),
                leaving.conference(),
                procedures.calendar(),
                joined);
    }

    private void enter(List<Going> going) {
        var taken =
                going.stream().flatMap(one -> Stream.ofNullable(one.taken())).toList();
        if (taken.isEmpty()) return;
        store.keep(taken);
        journal.append(taken.stream().map(one -> one.entry().line(one.file())).toList());
        going.forEach(this::dispute);
        taken.forEach(events::publishEvent);
    }

    /// Where the office that has a disputed case is another one now, so is what is disputed.
    private void dispute(Going going) {
        var taken = going.taken();
        if (taken == null || taken.entry().office() == null || !taken.file().in(Phase.CONTESTED)) return;
        var contest = going.ground().contest(taken.entry());
        disputes.keep(taken.file().id().value(), taken.file().kind(), contest.dispute(), contest.bench());
    }
}
