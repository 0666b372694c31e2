package org.moothall.retention;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.erasure.Shredded.What;
import org.moothall.journal.Held;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Cases whose time is over, what keeps some of them, and what was erased.
@Repository
class RetentionStore implements Held.Owner {

    /// Ended before a moment, of these branches and not of those, with something left to erase. Words that were said
    /// after others were erased have a key of their own, and as much time.
    static final String DUE = """
            select id, closed_at
            from casework.case_file
            where
                closed_at is not null and not open and wakes is null and closed_at < :before
                and (closed_at, id) > (:afterAt, :afterId)
                and (cardinality(:branches::text[]) = 0 or kind_path && :branches::text[])
                and not kind_path && :others::text[]
                and case :what
                    when 'WORDS' then sealed
                    else exists (
                        select from grievance.reporter
                        where reporter.case_id = case_file.id and (reporter.named or reporter.behalf))
                    end
                and not exists (
                    select from retention.erased
                    where erased.case_id = case_file.id and erased.what = :what and erased.receipt is null
                        and :what = 'WORDS' and (erased.at > last_at or last_at >= :before))
            order by closed_at, id
            limit :most""";

    /// Held, so that nothing happens to the case meanwhile.
    static final String ENDED = """
            select id
            from casework.case_file
            where id = :id and closed_at is not null and not open and wakes is null
            for no key update""";

    /// So that it is not erased while a hold is laid on it.
    static final String LOCK = """
            select id from casework.case_file where id = :id for no key update""";

    static final String HELD = """
            select id, case_id, reason, person, at
            from retention.hold
            where case_id = :id and not exists (select from retention.lifted where lifted.hold = hold.id)
            order by at
            limit 1""";

    static final String HOLD = """
            insert into retention.hold (id, case_id, reason, person, at)
            values (:id, :caseId, :reason, :person, :at)""";

    static final String LIFT = """
            insert into retention.lifted (hold, person, at) values (:hold, :person, :at) on conflict do nothing""";

    static final String ERASED = """
            insert into retention.erased (id, case_id, what, receipt, rule, at)
            values (:id, :caseId, :what, :receipt, :rule, :at)""";

    static final String OF = """
            select id, case_id, what, receipt, rule, at
            from retention.erased
            where case_id = :id
            order by at""";

    static final String HOLDS = """
            select distinct case_id as record from retention.hold where case_id > :after order by case_id limit :most""";

    static final String HELD_ROWS = """
            select *, case_id as of_record from retention.hold where case_id in (:records)""";

    static final String LIFTS = """
            select distinct hold.case_id as record
            from retention.lifted join retention.hold on hold.id = lifted.hold
            where hold.case_id > :after
            order by hold.case_id
            limit :most""";

    static final String LIFTED_ROWS = """
            select lifted.*, hold.case_id as of_record
            from retention.lifted join retention.hold on hold.id = lifted.hold
            where hold.case_id in (:records)""";

    static final String ERASURES = """
            select distinct case_id as record from retention.erased where case_id > :after order by case_id limit :most""";

    static final String ERASED_ROWS = """
            select *, case_id as of_record from retention.erased where case_id in (:records)""";

    private final Sql sql;

    RetentionStore(Sql sql) {
        this.sql = sql;
    }

    record Ended(UUID id, Instant closedAt) {}

    /// A case that is kept whole.
    record Hold(UUID id, UUID caseId, String reason, String person, Instant at) {}

    record Lifted(UUID hold, String person, Instant at) {}

    record Erased(UUID id, UUID caseId, What what, @Nullable String receipt, String rule, Instant at) {}

    record Wanted(
            What what,
            List<String> branches,
            List<String> others,
            Instant before,
            Instant afterAt,
            UUID afterId,
            int most) {}

    List<Ended> due(Wanted wanted) {
        return sql.list(Ended.class, DUE, wanted);
    }

    /// Whether its end has come; it is held until the end of the transaction.
    boolean ended(UUID id) {
        return sql.find(UUID.class, ENDED, Map.of("id", id)).isPresent();
    }

    void lock(UUID id) {
        sql.find(UUID.class, LOCK, Map.of("id", id));
    }

    Optional<Hold> held(UUID id) {
        return sql.find(Hold.class, HELD, Map.of("id", id));
    }

    void hold(Hold hold) {
        sql.run(HOLD, hold);
    }

    boolean lift(Lifted lifted) {
        return sql.run(LIFT, lifted) == 1;
    }

    /// What keeps or ends somebody's data is history: a row that no line tells of was put in from outside.
    @Override
    public List<Held.Table> held() {
        return List.of(
                new Held.Table("retention.hold", "id", List.of(), HOLDS, HELD_ROWS),
                new Held.Table("retention.lifted", "hold", List.of(), LIFTS, LIFTED_ROWS),
                new Held.Table("retention.erased", "id", List.of(), ERASURES, ERASED_ROWS));
    }

    void erased(Erased erased) {
        sql.run(ERASED, erased);
    }

    List<Erased> of(UUID id) {
        return sql.list(Erased.class, OF, Map.of("id", id));
    }
}
