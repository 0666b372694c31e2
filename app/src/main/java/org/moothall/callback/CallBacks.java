package org.moothall.callback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.moothall.callback.Call.Result;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.casework.Ground;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.fairness.Recusal;
import org.moothall.kernel.Ids;
import org.moothall.procedure.Procedures;
import org.moothall.procedure.Verb;
import org.moothall.seal.Seals;
import org.moothall.together.Joinings.Heard;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to calls that are due: the list, opening the number, writing down what was said.
@Service
public class CallBacks {

    /// So often at most, each on another day; then it is kept as not reached.
    public static final int TRIES = 3;

    static final int BOUND = 1_000;

    private final CallStore store;
    private final Casework casework;
    private final Seals seals;
    private final Directory directory;
    private final Procedures procedures;
    private final Heard heard;
    private final Clock clock;

    CallBacks(
            CallStore store,
            Casework casework,
            Seals seals,
            Directory directory,
            Procedures procedures,
            Heard heard,
            Clock clock) {
        this.store = store;
        this.casework = casework;
        this.seals = seals;
        this.directory = directory;
        this.procedures = procedures;
        this.heard = heard;
        this.clock = clock;
    }

    /// Due ones behind a place in the list, the oldest first; none of what the officer is kept away from.
    public List<Owed> list(Officer officer, After after, int most) {
        return store.list(new CallStore.Ask(marks(officer.person()), after.moment(), after.receipt(), most));
    }

    /// How many are due, up to one more than `BOUND`.
    public int count(String person) {
        return store.count(marks(person), BOUND + 1);
    }

    public Optional<Owed> find(String receipt, Officer officer) {
        return store.find(receipt, marks(officer.person()));
    }

    private List<String> marks(String person) {
        return Recusal.marks(directory.offices(), person);
    }

    public List<Call> calls(Owed owed) {
        return store.calls(owed);
    }

    /// Opens name and number for this call and holds it for the officer; false where a colleague has it.
    @Transactional
    public boolean open(Owed owed, Officer officer, String sentence) {
        var at = clock.instant();
        if (!store.take(owed, officer.person(), at, at.plus(Seals.OPEN))) return false;
        seals.openToCall(casework.require(owed.own()), owed.receipt(), officer, sentence);
        return true;
    }

    /// What may be written down for a reporter. One of several judges for themselves alone, which is no act on the
    /// case.
    static List<Verb> offered(CaseFile file, Ground ground, Officer officer) {
        return file.offered(new Actor.Staff(officer), ground).stream()
                .filter(verb -> verb != Verb.RATE || file.reporters() == 1)
                .toList();
    }

    /// What the procedure lets become of what the reporter says.
    public static Verb verb(Result result, List<Verb> offered) {
        return switch (result) {
            case SATISFIED -> offered.contains(Verb.RATE) ? Verb.RATE : Verb.NOTE;
            case NOT_SATISFIED ->
                offered.contains(Verb.REOPEN) ? Verb.REOPEN : offered.contains(Verb.RATE) ? Verb.RATE : Verb.NOTE;
            case REVIEW -> Verb.APPEAL;
            case NOT_REACHED -> Verb.NOTE;
        };
    }

    /// Writes down what was said, or that nobody was reached, as an entry that the reporter reads.
    ///
    /// @param seen the version of the case that the officer saw
    @Transactional
    public Decision done(Owed owed, Officer officer, Result result, int seen, String note) {
        var file = casework.require(owed.id());
        casework.demand(officer, Deed.CALL_BACK, file);
        var actor = new Actor.Staff(officer);
        var at = clock.instant();
        var verb = verb(result, offered(file, casework.ground(file), officer));
        if (!store.take(owed, officer.person(), at, at.plus(Duration.ofMinutes(1))))
            return new Decision.Changed(file, List.of());
        var decision = casework.take(file.id(), Act.of(verb, actor, seen, note, at));
        if (decision instanceof Decision.Taken taken) kept(owed, officer, result, taken, at);
        if (decision instanceof Decision.Taken && result == Result.SATISFIED && file.reporters() > 1)
            heard.satisfied(file, owed.receipt());
        return decision;
    }

    private void kept(Owed owed, Officer officer, Result result, Decision.Taken taken, Instant at) {
        var day = procedures.calendar().day(at);
        store.called(new Call(
                Ids.next(),
                owed.receipt(),
                owed.reply(),
                day,
                result,
                officer.office().key(),
                taken.entry().position(),
                at));
        if (result != Result.NOT_REACHED) store.end(owed, 0);
        else if (owed.tries() + 1 >= TRIES) store.end(owed, 1);
        else store.again(owed, next(day));
    }

    /// The start of the next day that is worked: tries are on different days.
    private Instant next(LocalDate day) {
        var calendar = procedures.calendar();
        var next = day.plusDays(1);
        while (!calendar.works(next)) next = next.plusDays(1);
        return next.atStartOfDay(calendar.zone()).toInstant();
    }
}
