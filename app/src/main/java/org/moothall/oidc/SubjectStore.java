package org.moothall.oidc;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.moothall.kernel.Sql;
import org.moothall.session.Sessions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;

/// Which of the provider's accounts each person signed in with first: what it calls them may be changed there, or given
/// to somebody else; its own number for them never is.
@Repository
class SubjectStore {

    static final String ADD = """
            insert into oidc.subject (person, issuer, subject, since) values (:person, :issuer, :subject, :since)
            on conflict do nothing""";

    static final String KNOWN = """
            select subject from oidc.subject where person = :person and issuer = :issuer""";

    static final String FORGET = """
            delete from oidc.subject where person = any(:people)""";

    /// @param subject the account's own number at the provider
    record Row(String person, String issuer, String subject, Instant since) {}

    private final Sql sql;

    SubjectStore(Sql sql) {
        this.sql = sql;
    }

    /// Whether it is the person's account; the first one is.
    boolean theirs(Row row) {
        sql.run(ADD, row);
        return sql.find(String.class, KNOWN, Map.of("person", row.person(), "issuer", row.issuer()))
                .filter(row.subject()::equals)
                .isPresent();
    }

    private void forget(Collection<String> people) {
        sql.run(FORGET, Map.of("people", people.toArray(String[]::new)));
    }

    /// Whoever was let in anew may come with another account.
    @EventListener
    void chosen(Sessions.PasswordChosen by) {
        if (!by.own()) forget(by.people());
    }
}
