package org.moothall.joint;

import java.util.List;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Dated contributions that have not come.
@Repository
class OwingStore {

    private static final String OWED = """
            select
                file.id, file.number, file.title, file.lead, helper.office, helper.why_en, helper.why_zh, helper.since,
                helper.due
            from casework.co_handler helper join casework.case_file file on file.id = helper.case_id
            where
                helper.done_at is null and helper.waived_at is null and helper.due is not null and file.phase <> 'CLOSED'
                and not file.barred && :marks::text[]
            """;

    private static final String EARLIEST = """
            order by helper.due, file.id
            limit :most""";

    static final String BY_OFFICE = OWED + """
            and helper.office = :office
            """ + EARLIEST;

    static final String TO_OFFICE = OWED + """
            and file.lead = :office and file.open
            """ + EARLIEST;

    static final String MANY_BY_OFFICE = "select count(*) from (" + BY_OFFICE + ") as owed";

    private final Sql sql;

    OwingStore(Sql sql) {
        this.sql = sql;
    }

    record Ask(String office, List<String> marks, int most) {}

    List<OwedLine> byOffice(Ask ask) {
        return sql.list(OwedLine.class, BY_OFFICE, ask);
    }

    List<OwedLine> toOffice(Ask ask) {
        return sql.list(OwedLine.class, TO_OFFICE, ask);
    }

    int manyByOffice(Ask ask) {
        return sql.list(Integer.class, MANY_BY_OFFICE, ask).getFirst();
    }
}
