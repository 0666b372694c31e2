package org.moothall.joint;

import java.time.Instant;
import java.util.List;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// What time told about contributions.
@Repository
class NoticeStore {

    /// Of two nodes the second waits for the first one's commit and then tells nothing.
    static final String TELL = """
            with told as (
                insert into joint.notice (case_id, office, due, kind, at)
                select helper.case_id, helper.office, helper.due, :kind::text, :at::timestamptz
                from casework.co_handler helper join casework.case_file file on file.id = helper.case_id
                where
                    helper.done_at is null and helper.waived_at is null and helper.due >= :from and helper.due < :until
                    and helper.since < :askedBefore and file.phase <> 'CLOSED'
                    and not exists (
                        select
                        from joint.notice had
                        where
                            had.case_id = helper.case_id and had.office = helper.office and had.due = helper.due
                            and had.kind = :kind::text)
                order by helper.due, helper.case_id, helper.office
                limit :most
                on conflict do nothing
                returning case_id, office, due, kind, at)
            select told.case_id, file.number, told.office, file.lead, told.due, told.kind, told.at
            from told join casework.case_file file on file.id = told.case_id""";

    static final String FOR_OFFICE = """
            select file.number, file.title, file.lead, helper.office, helper.due, notice.kind, notice.at
            from joint.notice notice
            join casework.co_handler helper
                on helper.case_id = notice.case_id and helper.office = notice.office and helper.due = notice.due
            join casework.case_file file on file.id = helper.case_id
            where
                helper.done_at is null and helper.waived_at is null and file.phase <> 'CLOSED'
                and (helper.office = :office or file.lead = :office and notice.kind = 'OVER')
                and not file.barred && :marks::text[]
                and (notice.kind = 'OVER' or not exists (
                    select
                    from joint.notice later
                    where
                        later.case_id = notice.case_id and later.office = notice.office and later.due = notice.due
                        and later.kind = 'OVER'))
            order by helper.due, file.id, helper.office
            limit :most""";

    static final String MANY = "select count(*) from (" + FOR_OFFICE + ") as notices";

    private final Sql sql;

    NoticeStore(Sql sql) {
        this.sql = sql;
    }

    /// @param from        of dates from here on
    /// @param until       up to here, without it
    /// @param askedBefore whoever is asked so late knows it
    record Span(Notice.Kind kind, Instant from, Instant until, Instant askedBefore, Instant at, int most) {}

    /// Tells what has not been told; answers what it is now.
    List<Notice> tell(Span span) {
        return sql.list(Notice.class, TELL, span);
    }

    List<NoticeLine> list(OwingStore.Ask ask) {
        return sql.list(NoticeLine.class, FOR_OFFICE, ask);
    }

    int many(OwingStore.Ask ask) {
        return sql.list(Integer.class, MANY, ask).getFirst();
    }
}
