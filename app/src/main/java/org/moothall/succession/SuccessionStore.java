package org.moothall.succession;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Decision.Taken;
import org.moothall.casework.Entry;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Open cases by who has them, and a new person for many at once.
@Repository
class SuccessionStore {

    static final String SEATS = """
            select distinct lead, handler, leader, kind from casework.case_file where open""";

    static final String OF = CaseFile.ROWS + """
            where open and (handler in (:people) or leader in (:people)) and id > :after
            order by id
            limit :most""";

    static final String DISPUTED = CaseFile.ROWS + """
            where open and phase = 'CONTESTED' and id > :after
                and id in (select case_id from whose.standing where decider is not null)
            order by id
            limit :most""";

    /// In the order of their ids, as everybody who holds several does.
    static final String HOLD = OF + "\nfor no key update";

    static final String HOLD_DISPUTED = DISPUTED + "\nfor no key update";

    static final String HISTORIES = Entry.ROWS + "where case_id in (:ids) order by case_id, position";

    static final String ENTER = Entry.ADD;

    /// No step and no date changes.
    static final String KEEP = """
            update casework.case_file as file
            set version = gone.version, lead = gone.lead, handler = gone.handler, leader = gone.leader, last_at = gone.last_at
            from unnest(
                :id::uuid[], :version::integer[], :lead::text[], :handler::text[], :leader::text[], :lastAt::timestamptz[])
                as gone (id, version, lead, handler, leader, last_at)
            where file.id = gone.id""";

    private final Sql sql;

    SuccessionStore(Sql sql) {
        this.sql = sql;
    }

    private record Row(
            CaseId id,
            int version,
            String lead,
            String handler,
            @Nullable String leader,
            Instant lastAt) {

        static Row of(CaseFile file) {
            return new Row(file.id(), file.version(), file.lead(), file.handler(), file.leader(), file.lastAt());
        }
    }

    List<Seat> seats() {
        return sql.list(Seat.class, SEATS, Map.of());
    }

    /// Cases that these people have or look after.
    ///
    /// @param hold whether they are held until the end of the transaction
    List<CaseFile> of(Collection<String> people, CaseId after, int most, boolean hold) {
        return sql.list(CaseFile.class, hold ? HOLD : OF, Map.of("people", people, "after", after, "most", most));
    }

    /// Cases about which some office decides whose they are.
    List<CaseFile> disputed(CaseId after, int most, boolean hold) {
        return sql.list(CaseFile.class, hold ? HOLD_DISPUTED : DISPUTED, Map.of("after", after, "most", most));
    }

    Map<CaseId, List<Entry>> histories(List<CaseId> ids) {
        var values = ids.stream().map(CaseId::value).toList();
        return sql.list(Entry.class, HISTORIES, Map.of("ids", values)).stream()
                .collect(Collectors.groupingBy(Entry::caseId));
    }

    void keep(List<Taken> taken) {
        sql.runAll(KEEP, Row.class, taken.stream().map(Taken::file).map(Row::of).toList());
        sql.addAll(ENTER, Entry.class, taken.stream().map(Taken::entry).toList());
    }
}
