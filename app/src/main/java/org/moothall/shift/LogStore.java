package org.moothall.shift;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.moothall.journal.Held;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class LogStore implements Held.Owner {

    static final String ADD = """
            insert into shift.line (id, log, desk, person, at, words)
            values (:id, :log, :desk, :person, :at, :words)""";

    static final String SINCE = """
            select id, log, desk, person, at, words
            from shift.line
            where desk = :desk and at >= :since
            order by at desc, id desc
            limit :most""";

    static final String RECORDS = """
            select distinct log as record from shift.line where log > :after order by log limit :most""";

    static final String ROWS = """
            select log as of_record, line.* from shift.line where log in (:records)""";

    private final Sql sql;

    LogStore(Sql sql) {
        this.sql = sql;
    }

    void add(LogLine line) {
        sql.run(ADD, line);
    }

    List<LogLine> since(String desk, Instant since, int most) {
        return sql.list(LogLine.class, SINCE, Map.of("desk", desk, "since", since, "most", most));
    }

    @Override
    public List<Held.Table> held() {
        return List.of(new Held.Table("shift.line", "id", List.of(), RECORDS, ROWS));
    }
}
