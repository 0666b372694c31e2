package org.moothall.senders;

import org.moothall.AsOwner;
import org.moothall.database.Logins;

/// What a test raised rings in no other one.
public final class Aftermath {

    private static final String OVER = """
            update warning.warning set state = 'OVER', owed_until = null, ended_at = raised_at
            where state <> 'OVER' and source like ?""";

    private Aftermath() {}

    /// @param sources of warnings, as SQL’s `like` has it
    public static void clear(Logins logins, String sources, String... tables) {
        var owner = AsOwner.of(logins);
        owner.sql(OVER).param(sources).update();
        for (var table : tables) owner.sql("delete from " + table).update();
    }
}
