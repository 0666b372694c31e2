package org.moothall.confided;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.CityTest;
import org.moothall.database.Logins;
import org.moothall.kernel.Ids;
import org.moothall.keys.KeyLost;
import org.moothall.keys.Keys;
import org.moothall.keys.Rewrapping;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// A case's key: what it seals it alone opens, until it is erased; and the database keeps it to itself.
@CityTest
class ConfidedTest {

    @Autowired
    Confided confided;

    @Autowired
    Keys keys;

    @Autowired
    Rewrapping rewrapping;

    @Autowired
    ConfidedStore store;

    /// As the application speaks.
    @Autowired
    JdbcTemplate sql;

    @Autowired
    Logins logins;

    @Autowired
    TransactionTemplate transaction;

    private final UUID id = Ids.next();

    private Sealing kept() {
        var sealing = confided.begun(id);
        transaction.executeWithoutResult(_ -> confided.keep(List.of(sealing)));
        return sealing;
    }

    @Test
    void what_is_sealed_is_read_in_its_place_and_within_what_quotes_it() {
        var sealing = kept();
        var token = sealing.words("The clerk asked for money.");
        assertThat(token).startsWith("{sealed:").doesNotContain("money");
        assertThat(sealing.words(token)).isEqualTo(token);
        assertThat(sealing.words("")).isEmpty();
        var quoting = sealing.words("They wrote: " + token);
        assertThat(confided.open(id).words("1. " + quoting + " 2. nothing"))
                .isEqualTo("1. They wrote: The clerk asked for money. 2. nothing");
        assertThat(Opened.NOTHING.words(quoting)).isEqualTo(quoting);
    }

    @Test
    void short_words_are_as_long_as_longer_ones() {
        var sealing = kept();
        assertThat(sealing.words("yes")).hasSameSizeAs(sealing.words("no, never in my life"));
    }

    @Test
    void another_cases_key_opens_nothing_and_no_key_opens_nothing() {
        var token = kept().words("The clerk asked for money.");
        var other = confided.begun(Ids.next());
        var opened = transaction.execute(_ -> {
            confided.keep(List.of(other));
            return confided.open(other.kept().id());
        });
        assertThat(opened.words(token)).isEqualTo("{sealed:}");
        assertThatThrownBy(() -> opened.bytes(new byte[64])).isInstanceOf(KeyLost.class);
        assertThatThrownBy(() -> Opened.NOTHING.bytes(new byte[64])).isInstanceOf(KeyLost.class);
    }

    @Test
    void who_erases_the_key_has_shredded_the_words() {
        var token = kept().words("The clerk asked for money.");
        assertThat(confided.erase(id)).isTrue();
        assertThat(confided.open(id).nothing()).isTrue();
        assertThat(confided.erase(id)).isFalse();
        transaction.executeWithoutResult(_ -> confided.of(id));
        assertThat(confided.open(id).words(token)).isEqualTo("{sealed:}");
    }

    @Test
    void the_database_shows_the_key_to_a_transaction_that_names_the_case_alone() {
        kept();
        var count = "select count(*) from confided.key where id = '" + id + "'";
        assertThat(sql.queryForObject("select current_user", String.class)).startsWith("moothall_app");
        assertThat(sql.queryForObject(count, Long.class)).isZero();
        assertThat(sql.update("update confided.key set wrapped = ''::bytea")).isZero();
        assertThat(sql.update("delete from confided.key")).isZero();
        transaction.executeWithoutResult(_ -> {
            named(Ids.next().toString());
            assertThat(sql.queryForObject(count, Long.class)).isZero();
            named(id.toString());
            assertThat(sql.queryForObject("select count(*) from confided.key", Long.class))
                    .isEqualTo(1);
        });
        assertThat(sql.queryForObject(count, Long.class)).isZero();
        assertThat(AsOwner.of(logins).sql(count).query(Long.class).single()).isEqualTo(1);
    }

    private void named(String what) {
        sql.queryForObject("select set_config('moothall.opening', ?, true)", String.class, what);
    }

    @Test
    void keys_are_wrapped_again_and_open_the_same() {
        var token = kept().words("The clerk asked for money.");
        keys.addMaster();
        while (rewrapping.some(store, 100) > 0)
            assertThat(confided.open(id).words(token)).contains("money");
        assertThat(rewrapping.some(store, 100)).isZero();
        assertThat(confided.open(id).words(token)).contains("money");
        assertThat(sql.queryForObject("select count(*) from confided.key", Long.class))
                .isZero();
    }

    @Test
    void who_opened_what_is_never_changed() {
        var owner = AsOwner.of(logins);
        for (var act : List.of("update disclosure.opening set sentence = ''", "delete from disclosure.opening"))
            assertThatThrownBy(() -> {
                        owner.sql("""
                                insert into disclosure.opening (id, case_id, person, office, purpose, sentence, at)
                                values (gen_random_uuid(), gen_random_uuid(), 'a', 'b', 'SORT', 'why', now())""").update();
                        owner.sql(act).update();
                    })
                    .hasMessageContaining("only added to");
        assertThatThrownBy(() -> owner.sql("truncate disclosure.opening, disclosure.closing")
                        .update())
                .hasMessageContaining("only added to");
    }
}
