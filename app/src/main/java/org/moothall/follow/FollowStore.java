package org.moothall.follow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.kernel.Sql;
import org.moothall.together.Joinings.Heard;
import org.springframework.stereotype.Repository;

@Repository
class FollowStore {

    /// From a case up to the one that answers for it.
    private static final String UP = """
                union all
                select joined.into_id, up.height + 1 from up join together.joined on joined.case_id = up.case_id)
            select case_id from up order by height desc limit 1""";

    static final String CASE = """
            with recursive up as (
                select case_id, 0 as height from grievance.reporter where number = :number
            """ + UP;

    static final String PART = """
            with recursive up as (
                select file.id as case_id, 0 as height
                from together.shared join casework.case_file as file on file.id = shared.case_id
                where shared.receipt = :number and file.number = :part
            """ + UP;

    static final String PARTS = """
            select file.number
            from together.shared join casework.case_file as file on file.id = shared.case_id
            where shared.receipt = :number
            order by file.number""";

    static final String RATED = """
            select fixed, at from follow.rating where receipt = :number order by at desc limit 1""";

    static final String SAID = """
            select
                count(*) filter (where fixed = 'yes') as yes, count(*) filter (where fixed = 'partly') as partly,
                count(*) filter (where fixed = 'no') as no
            from (
                select distinct on (receipt) fixed
                from follow.rating
                where case_id = :id and version >= :version
                order by receipt, at desc) as last""";

    static final String RATE = """
            insert into follow.rating (receipt, version, case_id, fixed, handling, at)
            values (:receipt, :version, :caseId, :fixed, :handling, :at)
            on conflict (receipt, version) do update set fixed = excluded.fixed, handling = excluded.handling, at = excluded.at""";

    static final String END = """
            insert into follow.ended (receipt, times, at) values (:receipt, 1, :at)
            on conflict (receipt) do update set times = ended.times + 1, at = excluded.at""";

    static final String ENDED = """
            select receipt, times, at from follow.ended where receipt in (:receipts)""";

    /// All links to a receipt, last.
    record Ended(String receipt, int times, Instant at) {}

    /// @param version  the case's version that was rated
    /// @param handling 1 very badly to 5 very well; null where it was not said
    record Rating(
            String receipt,
            int version,
            UUID caseId,
            String fixed,
            @Nullable Integer handling,
            Instant at) {}

    record Rated(String fixed, Instant at) {}

    private final Sql sql;

    FollowStore(Sql sql) {
        this.sql = sql;
    }

    /// The case that answers for a receipt now: the one it was given for, or the one that this was joined into.
    Optional<UUID> caseOf(String number) {
        return sql.find(UUID.class, CASE, Map.of("number", number));
    }

    Optional<UUID> partOf(String number, String part) {
        return sql.find(UUID.class, PART, Map.of("number", number, "part", part));
    }

    /// Numbers of the parts that a receipt opens besides its case.
    List<String> parts(String number) {
        return sql.list(String.class, PARTS, Map.of("number", number));
    }

    Optional<Rated> rated(String number) {
        return sql.find(Rated.class, RATED, Map.of("number", number));
    }

    /// What was said of a case's answer since the version in which it was given.
    Heard.Said said(CaseId id, int version) {
        return sql.find(Heard.Said.class, SAID, Map.of("id", id, "version", version))
                .orElseThrow();
    }

    void end(String receipt, Instant at) {
        sql.run(END, Map.of("receipt", receipt, "at", at));
    }

    /// Of those whose links were ever ended.
    List<Ended> ended(Collection<String> receipts) {
        return receipts.isEmpty() ? List.of() : sql.list(Ended.class, ENDED, Map.of("receipts", receipts));
    }

    Optional<Ended> ended(String receipt) {
        return ended(List.of(receipt)).stream().findFirst();
    }

    void rate(Rating rating) {
        sql.run(RATE, rating);
    }
}
