package org.moothall.together;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.fairness.Recusal;
import org.moothall.kernel.Ids;
import org.moothall.procedure.Verb;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The door to joining cases and taking them out again. Both happen to both cases in one transaction or not at all; how
/// many people stand behind them makes no difference, for no receipt is touched.
@Service
public class Joinings {

    /// Begins a statement: `behind` has the receipt of everybody who reads the answers of the case `:caseId`, who came
    /// by it, by a case joined into it, or whom it concerns as a part of theirs.
    public static final String BEHIND = """
            with recursive answered as (
                select cast(:caseId as uuid) as id
                union all
                select joined.case_id from together.joined join answered on joined.into_id = answered.id),
            behind as (
                select number from grievance.reporter where case_id in (select id from answered)
                union
                select receipt from together.shared where case_id in (select id from answered))
            """;

    private static final CaseId FIRST = new CaseId(Ids.FIRST);
    private static final int MOST_PARTS = 50;

    private final TogetherStore store;
    private final Casework casework;
    private final Directory directory;
    private final Clock clock;

    Joinings(TogetherStore store, Casework casework, Directory directory, Clock clock) {
        this.store = store;
        this.casework = casework;
        this.directory = directory;
        this.clock = clock;
    }

    /// Another case that a case hangs together with.
    public record Link(String number, String title, Instant at, How how) {

        public enum How {
            /// It was joined into the other one.
            INTO,
            /// The other one was joined into it.
            JOINED,
            /// It was a part of the other one.
            PART_OF,
            /// The other one was a part of it.
            PART
        }
    }

    /// Who knows what the many who stand behind a case said of its answer.
    public interface Heard {

        /// How many said that the matter is solved, partly, or not, of the answer as it stands.
        Said said(CaseFile file);

        /// Keeps that one of the many said so on the telephone.
        void satisfied(CaseFile file, String receipt);

        record Said(int yes, int partly, int no) {

            public int all() {
                return yes + partly + no;
            }
        }
    }

    /// What a case hangs together with: what it was joined into, what it is a part of, its parts.
    public List<Link> linked(CaseId id) {
        return store.linked(new TogetherStore.Ask(id, FIRST, List.of(), MOST_PARTS));
    }

    /// The same without what an officer is kept away from.
    List<Link> linked(CaseId id, Officer officer) {
        return store.linked(ask(id, FIRST, officer, MOST_PARTS));
    }

    /// A page of the cases joined into one.
    ///
    /// @param after number of the last one of the page before; empty for the first
    List<Link> joined(CaseId id, String after, Officer officer, int most) {
        return store.joined(ask(id, casework.find(after).map(CaseFile::id).orElse(FIRST), officer, most));
    }

    int many(CaseId id, Officer officer) {
        return store.many(ask(id, FIRST, officer, 0));
    }

    private TogetherStore.Ask ask(CaseId id, CaseId after, Officer officer, int most) {
        return new TogetherStore.Ask(id, after, Recusal.marks(directory.offices(), officer.person()), most);
    }

    boolean mayRegroup(Officer officer, CaseFile file) {
        return casework.may(officer, Deed.REGROUP, file);
    }

    /// Joins a case into another; empty when it is done.
    @Transactional
    Optional<No> join(CaseFile seen, CaseFile into, String reason, Officer officer) {
        if (reason.isBlank()) return Optional.of(No.REASON_MISSING);
        store.hold(seen.id(), into.id());
        var one = casework.require(seen.id());
        var other = casework.require(into.id());
        if (one.version() != seen.version()) return Optional.of(No.CHANGED);
        var no = mayBoth(officer, one, other)
                .or(() -> Rule.joins(one, casework.ground(one), other, casework.ground(other)));
        return no.isPresent() ? no : joined(one, other, reason, officer);
    }

    private Optional<No> joined(CaseFile one, CaseFile other, String reason, Officer officer) {
        store.join(TogetherStore.Joined.of(casework.history(one.id()), casework.history(other.id()), clock.instant()));
        casework.reporters(other.id(), one.reporters());
        return done(
                act(one, Verb.JOIN, other, reason, officer),
                act(casework.require(other.id()), Verb.GATHER, one, reason, officer));
    }

    /// Takes a joined case out again: it goes on where it stood, by its own receipts and dates.
    @Transactional
    Optional<No> takeOut(CaseFile joined, String reason, Officer officer) {
        if (reason.isBlank()) return Optional.of(No.REASON_MISSING);
        var into = store.into(joined.id());
        if (into.isEmpty()) return Optional.of(No.NOT_JOINED);
        store.hold(joined.id(), into.get());
        if (!store.into(joined.id()).equals(into)) return Optional.of(No.CHANGED);
        var one = casework.require(joined.id());
        var from = casework.require(into.get());
        var no = mayBoth(officer, one, from).or(() -> Rule.takenOut(casework.ground(one), from, casework.ground(from)));
        return no.isPresent() ? no : takenOut(one, from, reason, officer);
    }

    private Optional<No> takenOut(CaseFile one, CaseFile from, String reason, Officer officer) {
        store.takeOut(one.id());
        var parted = act(from, Verb.SPLIT, one, reason, officer);
        casework.reporters(from.id(), -one.reporters());
        return done(parted, act(one, Verb.SPLIT, from, reason, officer));
    }

    private Optional<No> mayBoth(Officer officer, CaseFile one, CaseFile other) {
        return mayRegroup(officer, one) && mayRegroup(officer, other) ? Optional.empty() : Optional.of(No.NOT_YOURS);
    }

    /// The other case's number begins the note, so that the history alone tells where people went. What is joined
    /// belongs to who has the other case.
    private Decision act(CaseFile file, Verb verb, CaseFile other, String reason, Officer officer) {
        var office = verb == Verb.JOIN && !other.lead().equals(file.lead()) ? other.lead() : null;
        var note = other.number() + ": " + reason;
        var by = new Actor.Staff(officer);
        return casework.take(
                file.id(), new Act(verb, by, -1, note, null, office, null, true, List.of(), clock.instant()));
    }

    private static Optional<No> done(Decision one, Decision other) {
        if (one instanceof Decision.Taken && other instanceof Decision.Taken) return Optional.empty();
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        var kept = List.of(one, other).stream()
                .anyMatch(decision -> decision instanceof Decision.Refused(var why, var _)
                        && (why == Decision.Reason.COMPLAINED_OF
                                || why == Decision.Reason.INTERESTED
                                || why == Decision.Reason.PRIOR_DECIDER
                                || why == Decision.Reason.RESTRICTED));
        return Optional.of(kept ? No.KEPT_AWAY : No.CHANGED);
    }
}
