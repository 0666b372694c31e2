package org.moothall.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Sql;
import org.springframework.stereotype.Repository;

/// Keeps sessions, each under the digest of what its browser holds.
@Repository
class SessionStore {

    static final String FIND = """
            select id, person, opened_at, used_at, proved, whole, device from session.session where token = :token""";

    static final String OF = """
            select id, person, opened_at, used_at, proved, whole, device from session.session
            where person = :person and whole order by used_at desc, id""";

    static final String ADD = """
            insert into session.session (id, token, person, opened_at, used_at, proved, whole, device, subject, provider_session)
            values (:id, :token, :person, :openedAt, :usedAt, :proved, :whole, :device, :subject, :providerSession)""";

    static final String ORIGIN = """
            select subject, provider_session from session.session where token = :token and subject is not null""";

    static final String END_FROM = """
            delete from session.session
            where subject = coalesce(cast(:subject as text), subject) and opened_at <= :before
                and (cast(:providerSession as text) is null or provider_session = :providerSession)""";

    static final String USED = """
            update session.session set used_at = :at where id = :id and used_at < :at""";

    static final String END = """
            delete from session.session where id = :id and person = :person""";

    static final String END_TOKEN = """
            delete from session.session where token = :token""";

    static final String END_ALL = """
            delete from session.session where person = any(:people)""";

    static final String END_EVERY = """
            delete from session.session""";

    static final String PEOPLE = """
            select distinct person from session.session""";

    static final String END_OTHERS = """
            delete from session.session where person = :person and id <> :id""";

    static final String SWEEP = """
            delete from session.session where used_at < :unusedSince or opened_at < :openedBefore""";

    /// A session as it is kept.
    record Row(
            UUID id,
            String token,
            String person,
            Instant openedAt,
            Instant usedAt,
            List<String> proved,
            boolean whole,
            String device,
            @Nullable String subject,
            @Nullable String providerSession) {

        static Row of(Session session, String token, Sessions.@Nullable Origin origin) {
            return new Row(
                    session.id(),
                    token,
                    session.person(),
                    session.openedAt(),
                    session.usedAt(),
                    session.proved(),
                    session.whole(),
                    session.device(),
                    origin == null ? null : origin.subject(),
                    origin == null ? null : origin.providerSession());
        }
    }

    /// What the provider says is over.
    record Over(@Nullable String subject, @Nullable String providerSession, Instant before) {}

    private final Sql sql;

    SessionStore(Sql sql) {
        this.sql = sql;
    }

    Optional<Session> find(String token) {
        return sql.find(Session.class, FIND, Map.of("token", token));
    }

    /// Everybody who is signed in somewhere.
    List<String> people() {
        return sql.list(String.class, PEOPLE, Map.of());
    }

    List<Session> of(String person) {
        return sql.list(Session.class, OF, Map.of("person", person));
    }

    void add(Row row) {
        sql.run(ADD, row);
    }

    void used(UUID id, Instant at) {
        sql.run(USED, Map.of("id", id, "at", at));
    }

    Optional<Sessions.Origin> origin(String token) {
        return sql.find(Sessions.Origin.class, ORIGIN, Map.of("token", token));
    }

    int endFrom(Over over) {
        return sql.run(END_FROM, over);
    }

    int end(String person, UUID id) {
        return sql.run(END, Map.of("person", person, "id", id));
    }

    void endToken(String token) {
        sql.run(END_TOKEN, Map.of("token", token));
    }

    int endAll(String[] people) {
        return sql.run(END_ALL, Map.of("people", people));
    }

    int endOthers(String person, UUID id) {
        return sql.run(END_OTHERS, Map.of("person", person, "id", id));
    }

    void sweep(Instant unusedSince, Instant openedBefore) {
        sql.run(SWEEP, Map.of("unusedSince", unusedSince, "openedBefore", openedBefore));
    }

    void endEvery() {
        sql.run(END_EVERY, Map.of());
    }
}
