package org.moothall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.CityTest;
import org.moothall.database.Logins;
import org.moothall.keys.KeyLost;
import org.moothall.keys.Keys;
import org.moothall.keys.Rewrapping;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CityTest
class IdentitiesTest {

    private static final Identity MA_LAN = new Identity("Ma Lan", "+86 138-0013 8000", "Ma.Lan@Lanfeng.example", "");

    @Autowired
    Identities identities;

    @Autowired
    Keys keys;

    @Autowired
    Rewrapping rewrapping;

    @Autowired
    IdentityStore store;

    @Autowired
    Logins logins;

    @Autowired
    TransactionTemplate transaction;

    private UUID sealed(Identity who) {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(status -> identities.seal(List.of(new Identities.Entry(id, who))));
        return id;
    }

    private Identity opened(UUID id) {
        return transaction.execute(status -> identities.open(id).orElse(Identity.UNKNOWN));
    }

    private byte[] content(UUID id) {
        return AsOwner.of(logins)
                .sql("select content from identity.sealed where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    @Test
    void what_is_sealed_stands_nowhere_in_the_clear_and_opens_as_it_was() {
        var id = sealed(MA_LAN);
        assertThat(new String(content(id), StandardCharsets.ISO_8859_1)).doesNotContain("Ma Lan", "138", "example");
        assertThat(new Identities.Entry(id, MA_LAN).toString()).doesNotContain("Ma Lan", "138", "example");
        assertThat(opened(id)).isEqualTo(MA_LAN);
    }

    @Test
    void how_long_a_name_is_cannot_be_told() {
        assertThat(content(sealed(new Identity("Li", "", "", ""))))
                .hasSameSizeAs(content(sealed(new Identity("Ma Lan", "", "", ""))));
    }

    @Test
    void whoever_says_nothing_has_no_row_and_no_key() {
        assertThat(rows(sealed(Identity.UNKNOWN))).isZero();
    }

    private long rows(UUID id) {
        return AsOwner.of(logins)
                .sql("select (select count(*) from identity.key where id = :id)"
                        + " + (select count(*) from identity.sealed where id = :id)")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    @Test
    void a_telephone_and_an_email_find_their_person_however_they_are_written() {
        var id = sealed(MA_LAN);
        assertThat(identities.withTelephone("00 86 138 0013 8000")).contains(id);
        assertThat(identities.withTelephone("１３８００１３８０００")).contains(id);
        assertThat(identities.withEmail(" ma.lan@LANFENG.example ")).contains(id);
        assertThat(identities.withTelephone("138 0013 8001")).doesNotContain(id);
        assertThat(identities.withTelephone("")).isEmpty();
        assertThat(identities.withEmail("nobody")).isEmpty();
    }

    @Test
    void who_is_erased_is_gone_with_the_key() {
        var id = sealed(MA_LAN);
        identities.erase(id);
        assertThat(rows(id)).isZero();
        assertThat(opened(id)).isEqualTo(Identity.UNKNOWN);
        assertThat(identities.withTelephone(MA_LAN.phone())).doesNotContain(id);
    }

    @Test
    void one_persons_key_opens_nobody_elses_name_and_a_changed_byte_opens_nothing() {
        var id = sealed(MA_LAN);
        var other = sealed(new Identity("Li Si", "", "", ""));
        AsOwner.of(logins)
                .sql(
                        "update identity.sealed set content = (select content from identity.sealed where id = ?) where id = ?")
                .params(id, other)
                .update();
        assertThatThrownBy(() -> opened(other)).isInstanceOf(KeyLost.class);
        AsOwner.of(logins)
                .sql("update identity.key set wrapped = (select wrapped from identity.key where id = ?) where id = ?")
                .params(id, other)
                .update();
        assertThatThrownBy(() -> opened(other)).isInstanceOf(KeyLost.class);
        AsOwner.of(logins)
                .sql(
                        "update identity.sealed set content = set_byte(content, 20, get_byte(content, 20) # 1) where id = ?")
                .param(id)
                .update();
        assertThatThrownBy(() -> opened(id)).isInstanceOf(KeyLost.class);
        AsOwner.of(logins)
                .sql("delete from identity.key where id = any (?)")
                .param(new UUID[] {id, other})
                .update();
    }

    @Test
    void another_master_key_wraps_all_again_some_at_a_time_and_everything_still_opens() {
        var ids = List.of(sealed(MA_LAN), sealed(MA_LAN), sealed(MA_LAN));
        keys.addMaster();
        while (rewrapping.some(store, 2) > 0)
            ;
        var old = AsOwner.of(logins)
                .sql("select count(*) from identity.key where substring(wrapped for 5) <> ?")
                .param(keys.newest())
                .query(Long.class)
                .single();
        assertThat(old).isZero();
        assertThat(ids).allSatisfy(id -> assertThat(opened(id)).isEqualTo(MA_LAN));
    }
}
