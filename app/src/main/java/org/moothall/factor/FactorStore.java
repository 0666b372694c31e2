package org.moothall.factor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moothall.kernel.Sql;
import org.moothall.keys.KeptKeys;
import org.moothall.keys.Rewraps;
import org.springframework.stereotype.Repository;

/// Keeps the sealed secrets of apps, what stands for recovery codes, and who was told since when that they owe one.
@Repository
class FactorStore implements Rewraps {

    static final String APP = """
            select person, wrapped, sealed, since, confirmed, step from factor.app where person = :person""";

    static final String HAVING = """
            select person from factor.app where confirmed""";

    static final String BEGIN = """
            insert into factor.app (person, wrapped, sealed, since, confirmed, step)
            values (:person, :wrapped, :sealed, :since, false, 0)
            on conflict (person) do update set wrapped = excluded.wrapped, sealed = excluded.sealed, since = excluded.since
            where not app.confirmed""";

    static final String CONFIRM = """
            update factor.app set confirmed = true, since = :at where person = :person""";

    static final String USE = """
            update factor.app set step = :step where person = :person and step < :step""";

    static final String DROP_APP = """
            delete from factor.app where person = any(:people)""";

    static final String KEEP_CODES = """
            insert into factor.recovery (person, mark) select :person, unnest(cast(:marks as text[]))""";

    static final String DROP_CODES = """
            delete from factor.recovery where person = any(:people)""";

    static final String DROP_ALL_CODES = """
            delete from factor.recovery""";

    static final String SPEND = """
            delete from factor.recovery where person = :person and mark = :mark""";

    static final String LEFT = """
            select count(*) from factor.recovery where person = :person""";

    static final String TOLD = """
            insert into factor.told (person, since) values (:person, :at)
            on conflict (person) do update set since = told.since returning since""";

    static final String TOLD_ANEW = """
            delete from factor.told where person = any(:people)""";

    static final String WRAPPED_BEFORE = """
            select person as id, wrapped
            from factor.app
            where substring(wrapped for 5) <> :newest
            limit :most
            for update""";

    static final String REWRAP = """
            update factor.app set wrapped = :wrapped where person = :id""";

    static final KeptKeys KEYS = new KeptKeys("second factor", WRAPPED_BEFORE, REWRAP);

    record App(String person, byte[] wrapped, byte[] sealed, Instant since, boolean confirmed, long step) {}

    private final Sql sql;

    FactorStore(Sql sql) {
        this.sql = sql;
    }

    Optional<App> app(String person) {
        return sql.find(App.class, APP, Map.of("person", person));
    }

    List<String> having() {
        return sql.list(String.class, HAVING, Map.of());
    }

    void begin(String person, byte[] wrapped, byte[] sealed, Instant at) {
        sql.run(BEGIN, new App(person, wrapped, sealed, at, false, 0));
    }

    void confirm(String person, Instant at) {
        sql.run(CONFIRM, Map.of("person", person, "at", at));
    }

    /// Whether nobody has used this step's code, or a later one's, before.
    boolean use(String person, long step) {
        return sql.run(USE, Map.of("person", person, "step", step)) == 1;
    }

    void drop(String[] people) {
        sql.run(DROP_APP, Map.of("people", people));
        sql.run(DROP_CODES, Map.of("people", people));
    }

    void keepCodes(String person, String[] marks) {
        sql.run(DROP_CODES, Map.of("people", new String[] {person}));
        sql.run(KEEP_CODES, Map.of("person", person, "marks", marks));
    }

    void dropAllCodes() {
        sql.run(DROP_ALL_CODES, Map.of());
    }

    boolean spend(String person, String mark) {
        return sql.run(SPEND, Map.of("person", person, "mark", mark)) == 1;
    }

    int codesLeft(String person) {
        return sql.find(Integer.class, LEFT, Map.of("person", person)).orElse(0);
    }

    /// Since when this person knows; from now on where nobody had told them.
    Instant told(String person, Instant at) {
        return sql.find(java.time.OffsetDateTime.class, TOLD, Map.of("person", person, "at", at))
                .orElseThrow()
                .toInstant();
    }

    void tellAnew(String[] people) {
        sql.run(TOLD_ANEW, Map.of("people", people));
    }

    @Override
    public KeptKeys keptKeys() {
        return KEYS;
    }
}
