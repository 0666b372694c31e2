package org.moothall.together;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.casework.Entry;
import org.moothall.kernel.Sql;
import org.moothall.procedure.Verb;
import org.moothall.together.Joinings.Link;
import org.springframework.stereotype.Repository;

/// Which cases were joined into which, which are parts of which, and which receipts open a part.
@Repository
class TogetherStore {

    /// Two who join the same cases at once wait for each other instead of standing in each other's way.
    static final String HOLD = """
            select id from casework.case_file where id = any (:ids::uuid[]) order by id for no key update""";

    static final String JOIN = """
            insert into together.joined (case_id, into_id, until, since, at, epoch, plain, received_at, accepted_at)
            values (:caseId, :intoId, :until, :since, :at, :epoch, :plain, :receivedAt, :acceptedAt)""";

    static final String TAKE_OUT = """
            delete from together.joined where case_id = :id""";

    static final String INTO = """
            select into_id from together.joined where case_id = :id""";

    /// What came into these cases and may have the earliest date of some limit.
    static final String CARRIED = """
            with recursive below as (
                select joined.* from together.joined where into_id in (:ids)
                union all
                select joined.* from below join together.joined on joined.into_id = below.case_id),
            placed as (
                select
                    below.*, file.number, file.procedure, file.procedure_version, file.urgency,
                    row_number() over (alike order by below.received_at, below.case_id) as received,
                    row_number() over (alike order by below.accepted_at, below.case_id) as accepted
                from below join casework.case_file as file on file.id = below.case_id
                window alike as (
                    partition by below.into_id, below.epoch, below.plain, below.until, file.procedure_version, file.urgency))
            select case_id, into_id, until, since, at, number, procedure, procedure_version, urgency
            from placed
            where not plain or received = 1 or accepted = 1
            order by at, case_id""";

    static final String HISTORIES = Entry.ROWS + "where case_id in (:ids) order by case_id, position";

    static final String PART = """
            insert into together.part (case_id, of_id, at) values (:caseId, :ofId, :at)""";

    static final String SHARE = """
            insert into together.shared (receipt, case_id)
            select receipt, case_id from unnest(:receipt::text[], :caseId::uuid[]) as shared (receipt, case_id)
            on conflict do nothing""";

    static final String LINKED = """
            select file.number, file.title, linked.at, linked.how
            from (
                select into_id as other, at, 'INTO' as how from together.joined where case_id = :id
                union all
                select of_id, at, 'PART_OF' from together.part where case_id = :id
                union all
                (select case_id, at, 'PART' from together.part where of_id = :id order by at, case_id limit :most)) as linked
            join casework.case_file as file on file.id = linked.other
            where not file.barred && :marks::text[]
            order by linked.at, file.number""";

    static final String JOINED = """
            select file.number, file.title, joined.at, 'JOINED' as how
            from together.joined
            join casework.case_file as file on file.id = joined.case_id
            where joined.into_id = :id and joined.case_id > :after and not file.barred && :marks::text[]
            order by joined.case_id
            limit :most""";

    static final String MANY = """
            select count(*)
            from together.joined
            join casework.case_file as file on file.id = joined.case_id
            where joined.into_id = :id and not file.barred && :marks::text[]""";

    private final Sql sql;

    TogetherStore(Sql sql) {
        this.sql = sql;
    }

    /// @param until the joined case's version when it was joined
    /// @param since the other one's once it had come
    /// @param epoch the other one's last entry before that is no joining
    /// @param plain whether it was only received, or received and accepted, when it was joined
    record Joined(
            CaseId caseId,
            CaseId intoId,
            int until,
            int since,
            Instant at,
            int epoch,
            boolean plain,
            Instant receivedAt,
            @Nullable Instant acceptedAt) {

        private static final Set<List<Verb>> PLAIN =
                Set.of(List.of(Verb.RECEIVED), List.of(Verb.RECEIVED, Verb.ACCEPT));

        private static int epoch(List<Entry> into) {
            return into.stream()
                    .filter(entry -> entry.verb() != Verb.GATHER)
                    .mapToInt(Entry::position)
                    .max()
                    .orElse(0);
        }

        static Joined of(List<Entry> one, List<Entry> into, Instant at) {
            var verbs = one.stream().map(Entry::verb).toList();
            return new Joined(
                    one.getLast().caseId(),
                    into.getLast().caseId(),
                    one.getLast().position(),
                    into.getLast().position() + 1,
                    at,
                    epoch(into),
                    PLAIN.contains(verbs) && one.stream().allMatch(entry -> entry.given() == null),
                    one.getFirst().at(),
                    verbs.contains(Verb.ACCEPT) ? one.getLast().at() : null);
        }
    }

    /// A joined case with what its limits are read off by.
    record Below(
            CaseId caseId,
            CaseId intoId,
            int until,
            int since,
            Instant at,
            String number,
            String procedure,
            int procedureVersion,
            String urgency) {}

    record Part(CaseId caseId, CaseId ofId, Instant at) {}

    record Shared(String receipt, CaseId caseId) {}

    private record Held(List<String> ids) {}

    void hold(CaseId one, CaseId other) {
        sql.list(
                UUID.class,
                HOLD,
                new Held(List.of(one.value().toString(), other.value().toString())));
    }

    void join(Joined joined) {
        sql.run(JOIN, joined);
    }

    void takeOut(CaseId id) {
        sql.run(TAKE_OUT, Map.of("id", id));
    }

    Optional<CaseId> into(CaseId id) {
        return sql.find(UUID.class, INTO, Map.of("id", id)).map(CaseId::new);
    }

    List<Below> carried(List<CaseId> ids) {
        return sql.list(Below.class, CARRIED, Map.of("ids", values(ids)));
    }

    List<Entry> histories(List<CaseId> ids) {
        return ids.isEmpty() ? List.of() : sql.list(Entry.class, HISTORIES, Map.of("ids", values(ids)));
    }

    void part(Part part, List<Shared> receipts) {
        sql.run(PART, part);
        if (!receipts.isEmpty()) sql.runAll(SHARE, Shared.class, receipts);
    }

    /// @param marks of what the reader is kept away from
    record Ask(CaseId id, CaseId after, List<String> marks, int most) {}

    List<Link> linked(Ask ask) {
        return sql.list(Link.class, LINKED, ask);
    }

    /// A page of the cases that were joined into one, in the order in which they were reported.
    List<Link> joined(Ask ask) {
        return sql.list(Link.class, JOINED, ask);
    }

    int many(Ask ask) {
        return sql.list(Integer.class, MANY, ask).getFirst();
    }

    private static List<UUID> values(List<CaseId> ids) {
        return ids.stream().map(CaseId::value).toList();
    }
}
