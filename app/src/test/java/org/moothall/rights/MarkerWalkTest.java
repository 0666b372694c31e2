package org.moothall.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Language;
import org.moothall.paper.Paper;
import org.moothall.paper.Seal;
import org.moothall.web.Guard.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/// A reporter whose name nobody else has, a letter that names them, drafted and issued, and a conference on
/// their case: then every page, sheet, letter and machine answer there is, read by who handles the case, by
/// others who see it, by an administrator and by nobody. Only who issued the letter reads the name, in it
/// and where the seal is open. A new route is walked without being named.
@CityTest
class MarkerWalkTest {

    private static final String NAME = "Wu Vexillary", PHONE = "5559986321", EMAIL = "vexmark@marker.example";
    private static final Pattern MARKER = Pattern.compile("Vexillary|5559986|vexmark");

    @Autowired
    WebApplicationContext server;

    @Autowired
    Routes routes;

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @TempDir
    Path folder;

    private Knocking knocking;
    private CaseFile file;
    private Officer handler;
    private AtWork work;
    private String meeting, letter;
    private final Map<String, String> names = new HashMap<>();

    @BeforeEach
    void a_letter_is_drafted_that_names_somebody() {
        knocking = new Knocking(server);
        var receipt = desk.lamp(new Reporter(NAME, PHONE, EMAIL, ""), "The lamp is dark.", Language.EN);
        file = casework.require(receipt.caseId());
        handler = directory.officer(file.handler()).orElseThrow();
        work = new AtWork(knocking, handler, file);
        work.accept();
        names.put("number", file.number());
        names.put("receipt", file.number());
        names.put("name", file.number() + ".json");
        letter = work.letter();
        names.put("id", letter);
        work.name(letter);
        meeting = work.conference("Whose is the pole?");
    }

    @Test
    void a_name_is_read_by_who_issued_the_letter_that_names_them_and_by_nobody_else() {
        assertThat(walked(handler, "/letters")).isEmpty();
        work.issue(letter, casework.require(file.id()).version());
        var there = "GET /cases/" + file.number(); // who issued it has the seal open for half an hour
        assertThat(walked(handler, "")).allMatch(path -> path.equals(there) || path.startsWith(there + "/letters/"));
        for (var reader : others())
            assertThat(walked(reader, "")).as("%s", reader).isEmpty();
        assertThat(casework.may(others().getFirst(), Deed.READ_CASE, file)).isTrue();
    }

    @Test
    void a_name_in_a_letter_would_be_noticed() {
        var to = "Dear " + NAME;
        var seal = Seal.of("Office");
        var written = new Paper(Language.EN, "City", "Office", "Reply", "1", "Today", to, List.of(), seal, "Seal");
        assertThat(List.of(words(written.pdf()), words(written.docx())))
                .allMatch(words -> MARKER.matcher(words).find());
    }

    /// Those who see the case and do not handle it, whoever sees none, and nobody.
    private List<@Nullable Officer> others() {
        var found = new ArrayList<@Nullable Officer>();
        for (var role : List.of(Role.COUNTER, Role.SUPERVISOR, Role.ADMINISTRATOR))
            found.add(directory.offices().people().stream()
                    .flatMap(person -> directory.officer(person.key()).stream())
                    .filter(officer -> officer.is(role) && !casework.may(officer, Deed.WRITE_LETTER, file))
                    .findFirst()
                    .orElseThrow());
        found.add(null);
        return found;
    }

    @Test
    void whoever_looks_for_a_name_or_a_telephone_finds_no_case() {
        for (var said : List.of(PHONE, EMAIL, "Vexillary"))
            for (var reader : others())
                assertThat(read(reader, "/search?q=" + said)).doesNotContain(file.number());
        assertThat(read(handler, "/search?q=" + file.number())).contains(file.number());
    }

    /// Where it stands, of all that this reader gets whose address says this.
    private List<String> walked(@Nullable Officer reader, String part) {
        var more = List.of("/nowhere", "/cases/" + file.number() + "/nowhere", "/health");
        return Stream.concat(
                        routes.all().stream()
                                .filter(route -> route.method().equals("GET")
                                        && route.guard().lets(reader == null ? null : reader.signedIn()))
                                .flatMap(route -> paths(route)),
                        more.stream())
                .distinct()
                .filter(path -> path.contains(part))
                .filter(path -> MARKER.matcher(read(reader, path)).find())
                .map(path -> "GET " + path)
                .toList();
    }

    private Stream<String> paths(Route route) {
        var named = new HashMap<>(names);
        if (route.path().startsWith("/conferences")) named.put("number", meeting);
        if (!route.path().contains("{form:")) return Stream.of(Knocking.path(route, named) + query(route));
        return Stream.of("pdf", "docx").map(form -> {
            named.put("form", form);
            return Knocking.path(route, named);
        });
    }

    private String query(Route route) {
        return route.path().equals("/search")
                ? "?q=dark"
                : route.path().endsWith("/reveal") ? "?receipt=" + file.number() : "";
    }

    private String read(@Nullable Officer reader, String path) {
        var route = Routes.route("GET", path, Who.STAFF, List.of());
        var answer = knocking.as(reader, route, path);
        return words(answer.getContentAsByteArray());
    }

    /// A page as it is; a workbook or a letter with all that is packed in it.
    private String words(byte[] body) {
        try {
            var plain = new String(body, StandardCharsets.UTF_8);
            if (plain.startsWith("%PDF"))
                try (var document = Loader.loadPDF(body)) {
                    return new PDFTextStripper().getText(document);
                }
            return plain.startsWith("PK") ? unpacked(body) : plain;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String unpacked(byte[] body) throws IOException {
        var words = new StringBuilder();
        try (var zip =
                new ZipFile(Files.write(folder.resolve("packed.zip"), body).toFile())) {
            for (var entry : Collections.list(zip.entries()))
                words.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(words).isNotEmpty();
        return words.toString();
    }
}
