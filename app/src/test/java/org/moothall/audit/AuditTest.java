package org.moothall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// What is known against a library is found; where nothing could be looked at, that is no good news.
class AuditTest {

    private static final String MAVEN = """
            {"id": "GHSA-1", "summary": "remote code", "affected": [{
              "package": {"ecosystem": "Maven", "name": "org.example:core"},
              "ranges": [{"type": "ECOSYSTEM", "events": [
                {"introduced": "2.0-beta9"}, {"fixed": "2.12.2"}, {"introduced": "2.13.0"}, {"fixed": "2.15.0"}]}]}]}""";

    private static final String NPM = """
            {"id": "GHSA-2", "summary": "slow pattern", "affected": [{
              "package": {"ecosystem": "npm", "name": "@x/y"},
              "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"last_affected": "1.2.3"}]}]}]}""";

    @TempDir
    Path folder;

    private record Said(int exit, String out, String err) {}

    @ParameterizedTest
    @CsvSource({
        "2.0-beta8, false", "2.0-beta9, true", "2.9.1, true", "2.12.2, false", "2.12.4, false",
        "2.13.0, true", "2.14.1, true", "2.15.0-rc1, true", "2.15.0, false", "3.0, false"
    })
    void a_version_within_a_range_is_found_and_one_outside_is_not(String version, boolean found) throws IOException {
        var said = audit(List.of(new Component("Maven", "org.example:core", version, List.of())), zip(MAVEN, NPM));
        assertThat(said.exit()).as(said.out()).isEqualTo(found ? 1 : 0);
        if (found)
            assertThat(said.out())
                    .contains("org.example:core " + version + ": GHSA-1 remote code (mended in 2.12.2, 2.15.0)");
    }

    @Test
    void a_package_of_the_pages_is_found_too_and_a_withdrawn_advisory_is_not() throws IOException {
        var package_ = List.of(new Component("npm", "@x/y", "1.2.3", List.of()));
        assertThat(audit(package_, zip(MAVEN, NPM)).out()).contains("@x/y 1.2.3: GHSA-2");
        var withdrawn = NPM.replace("\"summary\"", "\"withdrawn\": \"2026-01-01T00:00:00Z\", \"summary\"");
        assertThat(audit(package_, zip(MAVEN, withdrawn)).exit()).isZero();
    }

    @Test
    void without_advisories_about_an_ecosystem_nothing_is_green() throws IOException {
        var said = audit(Component.all(), zip(MAVEN));
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err()).contains("Not audited: npm;");
        assertThat(said.out()).doesNotContain("Nothing is known");
        assertThat(audit(Component.all()).err()).contains("Not audited: Maven, npm;");
    }

    @Test
    void what_osv_did_not_write_is_refused_in_a_sentence() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.json"), "<html>");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new Advisories(List.of()).read(broken)))
                .isInstanceOf(org.moothall.kernel.CannotStart.class)
                .hasMessageContaining("is not what OSV writes");
    }

    private Path zip(String... advisories) throws IOException {
        var file = folder.resolve("all.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var at = 0; at < advisories.length; at++) {
                out.putNextEntry(new ZipEntry("GHSA-" + at + ".json"));
                out.write(advisories[at].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static Said audit(List<Component> components, Path... files) {
        var command = new AuditCommand();
        var out = new StringWriter();
        var err = new StringWriter();
        var line = new CommandLine(command).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        for (var file : files) line.parseArgs("--osv", file.toString());
        return new Said(command.audit(components), out.toString(), err.toString());
    }
}
