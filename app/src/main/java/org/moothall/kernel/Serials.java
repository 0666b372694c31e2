package org.moothall.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/// Numbers of a sequence, fetched some ahead, so that few of those who need some have to ask the database. What is left
/// over when the process ends is never given: sequences have gaps anyway.
public final class Serials {

    /// How many more than are asked for are fetched: many in a storm, none to speak of in a quiet hour.
    private static final int AHEAD = 2;

    private static final int MOST_AHEAD = 256;

    private final Sql sql;
    private final String statement;
    private final Queue<Long> ahead = new ArrayDeque<>();

    /// @param statement answers `:many` next numbers
    public Serials(Sql sql, String statement) {
        this.sql = sql;
        this.statement = statement;
    }

    public synchronized List<Long> next(int many) {
        if (ahead.size() < many) {
            var fetched = many - ahead.size() + Math.min(AHEAD * many, MOST_AHEAD);
            ahead.addAll(sql.list(Long.class, statement, Map.of("many", fetched)));
        }
        var given = new ArrayList<Long>(many);
        while (given.size() < many) given.add(ahead.remove());
        return given;
    }
}
