package org.moothall.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.TestDatabase;
import org.moothall.kernel.CannotStart;
import org.moothall.kernel.Sql;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeysTest {

    private static final byte[] NAME = "王秀英".getBytes(UTF_8);

    @TempDir
    Path folder;

    private final HikariDataSource connections = TestDatabase.fresh().connections(2);
    private final AnnotationConfigApplicationContext kernel = kernel(connections);

    @AfterEach
    void closed() {
        kernel.close();
        connections.close();
    }

    @Test
    void what_a_key_sealed_opens_with_what_is_kept_beside_it_and_only_in_its_context() {
        var keys = keys("", "");
        var key = keys.fresh("identity 1");
        var sealed = key.seal(NAME);

        assertThat(new String(sealed, UTF_8)).doesNotContain("王");
        assertThat(keys.open(key.wrapped(), "identity 1").unseal(sealed)).isEqualTo(NAME);
        assertThatThrownBy(() -> keys.open(key.wrapped(), "identity 2")).isInstanceOf(KeyLost.class);
        assertThatThrownBy(() -> keys.fresh("identity 1").unseal(sealed)).isInstanceOf(KeyLost.class);
        sealed[sealed.length / 2] ^= 1;
        assertThatThrownBy(() -> keys.open(key.wrapped(), "identity 1").unseal(sealed))
                .isInstanceOf(KeyLost.class);
    }

    @Test
    void the_file_is_only_its_owners_and_holds_the_keys_over_a_restart() throws IOException {
        var key = keys("", "").fresh("a");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(keys("", "").open(key.wrapped(), "a").unseal(key.seal(NAME))).isEqualTo(NAME);
    }

    @Test
    void a_new_master_key_wraps_what_was_kept_and_the_old_one_may_go() {
        var keys = keys("", "");
        var key = keys.fresh("a");
        var sealed = key.seal(NAME);
        var forgotten = keys.fresh("a");

        keys.addMaster();
        assertThat(keys.masters()).isEqualTo(2);
        var again = keys.rewrap(key.wrapped(), "a");
        assertThat(again).isNotEqualTo(key.wrapped()).startsWith(keys.newest());
        assertThat(keys.rewrap(again, "a")).isEqualTo(again);

        keys.dropOldMasters();
        assertThat(keys.masters()).isEqualTo(1);
        assertThat(keys.open(again, "a").unseal(sealed)).isEqualTo(NAME);
        assertThatThrownBy(() -> keys.open(forgotten.wrapped(), "a")).isInstanceOf(KeyLost.class);
    }

    @Test
    void what_is_being_written_is_waited_for_before_an_old_master_key_goes() throws SQLException {
        var underway = new Underway(new KeyStore(kernel.getBean(Sql.class)));
        try (var writer = connections.getConnection()) {
            writer.setAutoCommit(false);
            writer.createStatement().execute("select pg_current_xact_id()");
            assertThat(underway.ended(Duration.ofMillis(300))).isFalse();
            writer.rollback();
        }
        assertThat(underway.ended(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void a_server_that_runs_sees_another_process_change_the_master_key() throws IOException {
        var server = keys("", "");
        var command = keys("", "");

        command.addMaster();
        Files.setLastModifiedTime(file(), FileTime.fromMillis(System.currentTimeMillis() + 5_000));
        var key = command.fresh("a");

        assertThat(server.open(key.wrapped(), "a").unseal(key.seal(NAME))).isEqualTo(NAME);
        assertThat(server.fresh("a").wrapped()).startsWith(command.newest());
    }

    @Test
    void a_server_that_runs_takes_over_no_keys_of_another_city_and_no_broken_file() throws IOException {
        var server = keys("", "");
        var key = server.fresh("a");
        var own = Files.readString(file());

        written(KeyRing.fresh().text(null), 5_000);
        var meanwhile = server.fresh("b");
        written("{", 10_000);
        assertThat(server.open(key.wrapped(), "a").unseal(key.seal(NAME))).isEqualTo(NAME);
        written(own, 15_000);

        assertThat(keys("", "").open(meanwhile.wrapped(), "b").unseal(meanwhile.seal(NAME)))
                .isEqualTo(NAME);
    }

    private void written(String text, int later) throws IOException {
        Files.writeString(file(), text);
        Files.setLastModifiedTime(file(), FileTime.fromMillis(System.currentTimeMillis() + later));
    }

    @Test
    void two_that_begin_at_once_end_with_the_same_keys() {
        var one = CompletableFuture.supplyAsync(() -> keys("", ""));
        var other = CompletableFuture.supplyAsync(() -> keys("", ""));

        assertThat(one.join().fingerprint()).isEqualTo(other.join().fingerprint());
    }

    @Test
    void without_its_keys_or_with_others_an_installation_does_not_start() throws IOException {
        keys("", "");
        Files.move(file(), folder.resolve("away"));
        assertThatThrownBy(() -> keys("", ""))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("missing")
                .hasMessageContaining(file().toString());
        assertThat(file()).doesNotExist();

        Files.writeString(file(), KeyRing.fresh().text(null));
        assertThatThrownBy(() -> keys("", "")).isInstanceOf(CannotStart.class).hasMessageContaining("another");

        Files.writeString(file(), "{\"masters\": {}}");
        assertThatThrownBy(() -> keys("", ""))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("put the file back");
    }

    @Test
    void the_environment_may_give_the_keys_and_then_nothing_is_written() {
        var given = KeyRing.fresh().text(null);
        var keys = keys(given, "");

        assertThat(file()).doesNotExist();
        assertThat(keys.fingerprint()).isEqualTo(keys(given, "").fingerprint());
        assertThatThrownBy(keys::addMaster).isInstanceOf(CannotStart.class).hasMessageContaining("MOOTHALL_KEYS_FILE");
    }

    @Test
    void a_key_service_seals_the_file_and_without_it_nothing_opens() throws IOException {
        var key = keys("", TestKms.ADDRESS).fresh("a");

        assertThat(Files.readString(file())).contains("encryptedKeyset").doesNotContain("\"keyData\"");
        assertThat(keys("", TestKms.ADDRESS).open(key.wrapped(), "a").unseal(key.seal(NAME)))
                .isEqualTo(NAME);
        assertThatThrownBy(() -> keys("", "")).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> keys("", "other-kms://x"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("other-kms://x");
    }

    @Test
    void marks_are_the_same_for_ever_and_others_for_each_purpose() {
        var keys = keys("", "");
        var mark = keys.mark("telephone", NAME);

        assertThat(mark).hasSize(32);
        keys.addMaster();
        keys.dropOldMasters();
        assertThat(keys("", "").mark("telephone", NAME)).isEqualTo(mark);
        assertThat(keys.mark("email", NAME)).isNotEqualTo(mark);
        assertThat(keys.mark("telephonex", new byte[0])).isNotEqualTo(keys.mark("telephone", "x".getBytes(UTF_8)));
    }

    @Test
    void anybody_can_check_a_signature() throws GeneralSecurityException {
        var keys = keys("", "");
        var check = Signature.getInstance("Ed25519");
        var coded = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(keys.publicKey()));
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(coded)));
        check.update(NAME);

        assertThat(check.verify(keys.sign(NAME))).isTrue();
    }

    private Path file() {
        return folder.resolve("keys.json");
    }

    private Keys keys(String given, String kms) {
        return new Keys(new KeyFile(file(), given, kms), new KeyStore(kernel.getBean(Sql.class)));
    }

    private static AnnotationConfigApplicationContext kernel(HikariDataSource connections) {
        var kernel = new AnnotationConfigApplicationContext();
        kernel.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(connections));
        kernel.registerBean(JdbcClient.class, () -> JdbcClient.create(connections));
        kernel.scan("org.moothall.kernel");
        kernel.refresh();
        return kernel;
    }
}
