package org.moothall.identity;

import java.util.List;
import java.util.Map;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

@Repository
class UnsealedStore {

    /// A node that takes the same waits, and then takes others.
    static final String TAKE = """
            delete from identity.unsealed
            where (sort, id) in (
                select sort, id from identity.unsealed where sort = :sort order by id limit :most for update)
            returning id, content""";

    private final Sql sql;

    UnsealedStore(Sql sql) {
        this.sql = sql;
    }

    List<Unsealed.Clear> take(String sort, int most) {
        return sql.list(Unsealed.Clear.class, TAKE, Map.of("sort", sort, "most", most));
    }
}
