package org.moothall.keys;

import java.util.Map;
import java.util.function.Supplier;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// The database shows sealed rows only to a transaction that has named which.
@Repository
public class NamingStore {

    static final String NAME = """
            select set_config('moothall.opening', :named, true)""";

    private final Sql sql;

    NamingStore(Sql sql) {
        this.sql = sql;
    }

    /// What `act` comes to while the row of this name is shown; before and after it none is.
    public <T> T as(String named, Supplier<T> act) {
        name(named);
        var found = act.get();
        name("");
        return found;
    }

    private void name(String named) {
        sql.find(String.class, NAME, Map.of("named", named));
    }
}
