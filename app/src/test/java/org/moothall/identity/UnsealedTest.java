package org.moothall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.CityTest;
import org.moothall.database.Logins;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// An installation that kept names in the clear becomes one that does not.
@CityTest
class UnsealedTest {

    @Autowired
    Unsealed unsealed;

    @Autowired
    SealAtStart start;

    @Autowired
    Identities identities;

    @Autowired
    Marks marks;

    @Autowired
    MarkStore store;

    @Autowired
    Logins logins;

    @Autowired
    TransactionTemplate transaction;

    private List<UUID> named(String name, int many) {
        var ids = IntStream.range(0, many).mapToObj(i -> UUID.randomUUID()).toList();
        AsOwner.of(logins)
                .sql("insert into identity.unsealed (sort, id, content) select 'identity', unnest(?), ?")
                .params(
                        ids.stream().map(UUID::toString).toArray(String[]::new),
                        "{\"name\":\"%s\",\"phone\":\"\",\"email\":\"\",\"behalf\":\"\"}"
                                .formatted(name)
                                .getBytes(StandardCharsets.UTF_8))
                .update();
        return ids;
    }

    /// The first of each hundred.
    private static List<UUID> some(List<UUID> ids) {
        return IntStream.range(0, ids.size() / 100)
                .mapToObj(i -> ids.get(i * 100))
                .toList();
    }

    private Optional<Identity> opened(UUID id) {
        return transaction.execute(status -> identities.open(id));
    }

    private long left() {
        return AsOwner.of(logins)
                .sql("select count(*) from identity.unsealed")
                .query(Long.class)
                .single();
    }

    @Test
    void names_in_the_clear_are_sealed_at_the_next_start_and_open_as_they_were() {
        var ids = named("Zhao Clear", 1200);
        start.start();
        assertThat(left()).isZero();
        for (var id : some(ids)) assertThat(opened(id)).contains(new Identity("Zhao Clear", "", "", ""));
    }

    @Test
    void a_start_that_is_killed_on_the_way_goes_on_where_it_was() {
        var ids = named("Qian Clear", 1200);
        var seen = new ArrayList<Integer>();
        assertThatThrownBy(() -> unsealed.each("identity", some -> {
                    seen.add(some.size());
                    if (seen.size() == 2) throw new IllegalStateException("killed");
                    identities.seal(some.stream()
                            .map(one -> new Identities.Entry(
                                    UUID.fromString(one.id()), new Identity("Qian Clear", "", "", "")))
                            .toList());
                }))
                .hasMessage("killed");
        assertThat(seen).containsExactly(500, 500);
        assertThat(left()).isEqualTo(700);
        start.start();
        assertThat(left()).isZero();
        for (var id : some(ids)) assertThat(opened(id)).isPresent();
    }

    @Test
    void a_key_of_phrases_that_was_in_use_goes_on_and_is_kept_sealed() throws Exception {
        var old = "an old installation's thirty-two".getBytes(StandardCharsets.US_ASCII);
        var text = "receipt GR-2026-000001 amber".getBytes(StandardCharsets.UTF_8);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(old, "HmacSHA256"));
        assertThat(marks.of("phrase of a test", text)).isNotEqualTo(mac.doFinal(text));
        transaction.executeWithoutResult(status -> marks.keep("phrase of a test", old));
        assertThat(marks.of("phrase of a test", text)).isEqualTo(mac.doFinal(text));
        var kept = store.find("phrase of a test").orElseThrow().content();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("old installation");
        AsOwner.of(logins)
                .sql("delete from identity.former_mark where purpose = 'phrase of a test'")
                .update();
    }
}
