package org.moothall.requests;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.moothall.keys.KeptKeys;
import org.moothall.keys.Rewraps;
import org.springframework.stereotype.Repository;

@Repository
class RequestStore implements Rewraps {

    static final String NEXT = """
            select nextval('requests.number')""";

    static final String ADD = """
            insert into requests.request (id, number, phrase, what, shown, asked_by, office, at, content)
            values (:id, :number, :phrase, :what, :shown, :askedBy, :office, :at, :content)""";

    static final String ADD_KEY = """
            insert into requests.key (id, wrapped) values (:id, :wrapped)""";

    private static final String ROWS = """
            select
                id, number, what, shown, asked_by, office, request.at, refused, sentence, decision.at as decided_at,
                opened.at as opened_at
            from requests.request left join requests.decision using (id) left join requests.opened using (id)
            """;

    static final String FIND = ROWS + "where number = :number";

    static final String SINCE = ROWS + """
            where request.at > :since
            order by decision.at is not null, request.at desc
            limit :most""";

    static final String ASKED = """
            select count(*) from requests.request where asked_by = :person and at > :since""";

    static final String SECRET = """
            select phrase from requests.request where number = :number""";

    static final String CONTENT = """
            select id, wrapped, content
            from requests.request join requests.key using (id)
            where id = :id""";

    static final String DECIDE = """
            insert into requests.decision (id, refused, sentence, decided_by, at)
            values (:id, :refused, :sentence, :decidedBy, :at)
            on conflict do nothing""";

    static final String OPEN = """
            insert into requests.opened (id, at) values (:id, :at) on conflict do nothing""";

    static final String LET_GO = """
            delete from requests.key
            where id in (
                select id
                from requests.request left join requests.decision using (id) left join requests.opened using (id)
                where
                    refused is not null or opened.at < :openedBefore or decision.at < :decidedBefore
                    or decision.at is null and request.at < :askedBefore)""";

    static final String WRAPPED_BEFORE = """
            select id::text as id, wrapped
            from requests.key
            where substring(wrapped for 5) <> :newest
            limit :most
            for update""";

    static final String REWRAP = """
            update requests.key set wrapped = :wrapped where id = :id::uuid""";

    static final KeptKeys KEYS = new KeptKeys("request", WRAPPED_BEFORE, REWRAP);

    private final Sql sql;

    RequestStore(Sql sql) {
        this.sql = sql;
    }

    record Row(
            UUID id,
            String number,
            String phrase,
            Request.What what,
            Request.Shown shown,
            String askedBy,
            String office,
            Instant at,
            byte[] content) {}

    record Key(UUID id, byte[] wrapped) {}

    record Content(UUID id, byte[] wrapped, byte[] content) {}

    record Decision(UUID id, Request.@Nullable Why refused, String sentence, String decidedBy, Instant at) {}

    long next() {
        return sql.find(Long.class, NEXT, Map.of()).orElseThrow();
    }

    void add(Row row, byte[] wrapped) {
        sql.run(ADD, row);
        sql.run(ADD_KEY, new Key(row.id(), wrapped));
    }

    Optional<Request> find(String number) {
        return sql.find(Request.class, FIND, Map.of("number", number));
    }

    /// Those that wait first.
    List<Request> since(Instant since, int most) {
        return sql.list(Request.class, SINCE, Map.of("since", since, "most", most));
    }

    long asked(String person, Instant since) {
        return sql.find(Long.class, ASKED, Map.of("person", person, "since", since))
                .orElseThrow();
    }

    Optional<String> secret(String number) {
        return sql.find(String.class, SECRET, Map.of("number", number));
    }

    Optional<Content> content(UUID id) {
        return sql.find(Content.class, CONTENT, Map.of("id", id));
    }

    /// False where somebody else was quicker.
    boolean decide(Decision decision) {
        return sql.run(DECIDE, decision) == 1;
    }

    boolean open(UUID id, Instant at) {
        return sql.run(OPEN, Map.of("id", id, "at", at)) == 1;
    }

    void letGo(Instant now) {
        sql.run(
                LET_GO,
                Map.of(
                        "openedBefore", now.minus(Request.OPEN),
                        "decidedBefore", now.minus(Request.LIES),
                        "askedBefore", now.minus(Request.WAITS)));
    }

    @Override
    public KeptKeys keptKeys() {
        return KEYS;
    }
}
