package org.moothall.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.SettableClock;

class ScannerTest {

    /// The file that every scanner knows by agreement; written in two pieces, so that none finds it in here.
    private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    private final SettableClock clock = new SettableClock();
    private Path socket = Path.of("");

    /// A socket’s path must be short.
    @BeforeEach
    void place() throws IOException {
        socket = Files.createTempDirectory("clam").resolve("ctl");
    }

    @AfterEach
    void away() throws IOException {
        Files.deleteIfExists(socket);
        Files.deleteIfExists(java.util.Objects.requireNonNull(socket.getParent()));
    }

    @Test
    void a_sound_file_passes_and_an_infected_one_is_named() throws IOException {
        var large = new byte[1_000_000];
        new Random(1).nextBytes(large);
        try (var _ = new FakeClamd(
                        socket,
                        file -> file.length == EICAR.length
                                ? "stream: Eicar-Test FOUND"
                                : lengthIs(file, large.length));
                var scanner = scanner("refuse")) {
            assertThat(scanner.scan(large)).isEqualTo(new Verdict.Clean());
            assertThat(scanner.scan(EICAR)).isEqualTo(new Verdict.Infected("Eicar-Test"));
        }
    }

    private static String lengthIs(byte[] file, int length) {
        return file.length == length ? "stream: OK" : "only " + file.length + " bytes came";
    }

    @Test
    void a_scanner_that_is_away_is_the_citys_choice_and_is_left_in_peace_for_a_while() throws IOException {
        try (var strict = scanner("refuse");
                var kind = scanner("keep")) {
            assertThat(strict.scan(EICAR)).isEqualTo(new Verdict.Unscanned(false));
            assertThat(kind.scan(EICAR)).isEqualTo(new Verdict.Unscanned(true));
            try (var _ = new FakeClamd(socket, file -> "stream: OK")) {
                assertThat(strict.scan(EICAR)).isEqualTo(new Verdict.Unscanned(false));
                clock.advance(Duration.ofSeconds(16));
                assertThat(strict.scan(EICAR)).isEqualTo(new Verdict.Clean());
            }
        }
    }

    @Test
    void a_file_that_it_cannot_make_anything_of_keeps_it_from_no_other() throws IOException {
        try (var _ = new FakeClamd(
                        socket, file -> file.length > 9 ? "INSTREAM size limit exceeded. ERROR" : "stream: OK");
                var scanner = scanner("refuse")) {
            assertThat(scanner.scan(EICAR)).isEqualTo(new Verdict.Unscanned(false));
            assertThat(scanner.scan(new byte[] {1})).isEqualTo(new Verdict.Clean());
        }
    }

    @Test
    void a_scanner_that_is_silent_or_says_something_else_has_not_scanned() throws IOException {
        try (var _ = new FakeClamd(socket, file -> "INSTREAM size limit exceeded. ERROR");
                var scanner = scanner("refuse")) {
            assertThat(scanner.scan(EICAR)).isEqualTo(new Verdict.Unscanned(false));
        }
        Files.delete(socket);
        try (var _ = new FakeClamd(socket, ScannerTest::sleepy);
                var scanner = scanner("refuse")) {
            assertThat(scanner.scan(EICAR)).isEqualTo(new Verdict.Unscanned(false));
        }
    }

    private static String sleepy(byte[] file) {
        try {
            Thread.sleep(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "stream: OK";
    }

    @Test
    void without_a_scanner_nothing_is_asked_and_a_wrong_address_is_told() {
        try (var none = new Scanner("", "refuse", Duration.ofSeconds(1), clock)) {
            assertThat(none.scan(EICAR)).isEqualTo(new Verdict.Clean());
        }
        for (var wrong : new String[] {"clamd", ":3310", "host:port", "host:99999"})
            assertThatThrownBy(() -> Clamd.at(wrong)).hasMessageContaining("/run/clamav/clamd.ctl, or host:port");
        assertThatThrownBy(() -> new Scanner("", "maybe", Duration.ofSeconds(1), clock))
                .hasMessageContaining("Write refuse or keep");
    }

    /// Where a real clamd runs, MOOTHALL_CLAMAV names it.
    @Test
    void a_real_clamd_finds_the_test_file() {
        var real = System.getenv("MOOTHALL_CLAMAV");
        Assumptions.assumeTrue(real != null, "MOOTHALL_CLAMAV names no clamd");
        try (var scanner = new Scanner(real, "refuse", Duration.ofSeconds(10), clock)) {
            assertThat(scanner.scan(EICAR)).isInstanceOf(Verdict.Infected.class);
            assertThat(scanner.scan("A hole by the gate".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(new Verdict.Clean());
        }
    }

    private Scanner scanner(String unscanned) {
        return new Scanner(socket.toString(), unscanned, Duration.ofMillis(800), clock);
    }
}
