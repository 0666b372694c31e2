package org.moothall.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The bills of materials in the jar name all that is in it, under licences that go with ours.
class BillTest {

    /// What may be brought along with Apache-2.0: permissive ones; weak copyleft that stays with its own files.
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "ISC",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "MPL-2.0",
            "OFL-1.1",
            "BSD-0-Clause",
            "Bouncy Castle Licence"); // the MIT licence under its maker's name

    /// Their Maven files say “The BSD License”, which is then taken for the old one; their licence files have three
    /// clauses.
    private static final Pattern THREE_CLAUSES = Pattern.compile("de\\.bwaldvogel:liblinear|com\\.twelvemonkeys\\..*");

    private static final List<Component> ALL = Component.all();

    /// What stands on the class path of tests alone.
    private static final Pattern TESTS_ONLY = Pattern.compile(
            "(spring-(boot-)?(.*-)?test(-.*)?|spring-boot-resttestclient|spring-modulith-(core|docs)|json-path|json-smart"
                    + "|jakarta.xml.bind-api|accessors-smart|asm|assertj-core|byte-buddy|hamcrest|junit-.*|jsonassert"
                    + "|android-json|xmlunit-core|archunit|structurizr-.*|awaitility|greenmail|jsoup|playwright"
                    + "|driver(-bundle)?|opentest4j|jqwik.*|apiguardian-api|ical4j|threeten-extra"
                    + "|spring-security-oauth2-.*)-[0-9].*");

    @Test
    void every_jar_on_the_class_path_is_named_but_for_what_tests_bring() {
        assertThat(jars()).hasSizeGreaterThan(100);
        assertThat(unnamed(jars())).isEmpty();
    }

    @Test
    void a_jar_that_is_not_named_would_be_noticed() {
        assertThat(unnamed(List.of("planted-1.0.jar"))).containsExactly("planted-1.0.jar");
    }

    private static List<String> unnamed(List<String> jars) {
        var named = ALL.stream()
                .map(one -> one.name().replaceFirst(".*:", "") + "-" + one.version())
                .toList();
        return jars.stream()
                .filter(jar -> named.stream().noneMatch(jar::startsWith))
                .filter(jar -> !TESTS_ONLY.matcher(jar).matches())
                .toList();
    }

    private static List<String> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.endsWith(".jar"))
                .map(path -> Path.of(path).getFileName().toString())
                .toList();
    }

    @Test
    void every_package_of_the_pages_is_named_with_its_version() throws IOException {
        var manifest = new JsonMapper().readTree(Path.of("front/package.json"));
        assertThat(manifest.path("dependencies").properties())
                .isNotEmpty()
                .allMatch(wanted -> ALL.stream()
                        .anyMatch(one -> one.ecosystem().equals("npm")
                                && one.name().equals(wanted.getKey())
                                && one.version().equals(wanted.getValue().asString())));
    }

    @Test
    void the_bills_hold_nothing_that_differs_from_build_to_build() throws IOException {
        var bill = Files.readString(Path.of("target/classes/META-INF/sbom/application.cdx.json"));
        assertThat(bill).doesNotContain("serialNumber", System.getProperty("user.home"));
        assertThat(new JsonMapper().readTree(bill).at("/metadata/timestamp").asString(""))
                .isIn("", "2026-11-23T00:00:00Z");
    }

    @Test
    void every_licence_goes_with_ours() {
        assertThat(strangers(ALL)).isEmpty();
    }

    @Test
    void a_licence_that_does_not_go_with_ours_or_none_at_all_would_be_noticed() {
        var agpl = new Component("Maven", "org.example:a", "1", List.of("AGPL-3.0-only"));
        var both = new Component("npm", "b", "1", List.of("MIT AND GPL-2.0-only"));
        var either = new Component("npm", "c", "1", List.of("(MIT OR GPL-2.0-only)"));
        var none = new Component("Maven", "org.example:d", "1", List.of());
        assertThat(strangers(List.of(agpl, both, either, none))).containsExactly(agpl, both, none);
    }

    /// Of several licences, as of an OR, one that goes is enough; of an AND all must.
    private static List<Component> strangers(List<Component> components) {
        return components.stream()
                .filter(one -> licenses(one).stream()
                        .flatMap(license -> Pattern.compile(" OR ").splitAsStream(license.replaceAll("[()]", "")))
                        .noneMatch(choice -> ALLOWED.containsAll(List.of(choice.split(" AND ")))))
                .toList();
    }

    private static List<String> licenses(Component one) {
        return THREE_CLAUSES.matcher(one.name()).matches() ? List.of("BSD-3-Clause") : one.licenses();
    }

    @Test
    void a_bill_is_read_as_cyclonedx_writes_it() throws IOException {
        var bill = """
                {"components": [
                  {"group": "org.example", "name": "a", "version": "1", "purl": "pkg:maven/org.example/a@1?type=jar",
                   "licenses": [{"license": {"id": "MIT"}}]},
                  {"name": "@b/c", "version": "2", "purl": "pkg:npm/%40b/c@2", "licenses": [{"expression": "ISC"}]}]}""";
        try (var in = new java.io.ByteArrayInputStream(bill.getBytes(StandardCharsets.UTF_8))) {
            assertThat(Component.in(in))
                    .containsExactly(
                            new Component("Maven", "org.example:a", "1", List.of("MIT")),
                            new Component("npm", "@b/c", "2", List.of("ISC")));
        }
    }
}
