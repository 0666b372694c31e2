package org.moothall.presence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.moothall.journal.Held;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Adds and reads; nothing here is changed. The journal holds each row.
@Repository
class CheckInStore implements Held.Owner {

    static final String ADD = """
            insert into presence.check_in (duty, at, way) values (:duty, :at, :way) on conflict (duty) do nothing""";

    static final String OF = """
            select duty, at, way from presence.check_in where duty in (:duties)""";

    static final String RECORDS = """
            select duty as record from presence.check_in where duty > :after order by duty limit :most""";

    static final String ROWS = """
            select duty as of_record, check_in.* from presence.check_in where duty in (:records)""";

    private final Sql sql;

    CheckInStore(Sql sql) {
        this.sql = sql;
    }

    /// False where somebody has for this duty.
    boolean add(CheckIn checkIn) {
        return sql.run(ADD, checkIn) == 1;
    }

    List<CheckIn> of(Collection<UUID> duties) {
        return duties.isEmpty() ? List.of() : sql.list(CheckIn.class, OF, Map.of("duties", List.copyOf(duties)));
    }

    @Override
    public List<Held.Table> held() {
        return List.of(new Held.Table("presence.check_in", "duty", List.of(), RECORDS, ROWS));
    }
}
