package org.moothall.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.AsOwner;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.casework.Casework;
import org.moothall.database.Logins;
import org.moothall.grievance.Grievances;
import org.moothall.open311.Open311Clients;
import org.moothall.places.Places;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A name, a telephone and an email that nobody else has come in by every door, go the whole way, and are found nowhere
/// but where an opened seal or the person themselves shows them.
@CityTest
@ExtendWith(OutputCaptureExtension.class)
class PlantedMarkerTest {

    private static final String NAME = "Wu Quillfeather", PHONE = "5559987123", EMAIL = "quillmark@marker.example";
    private static final List<String> MARKERS = List.of("Quillfeather", "5559987", "quillmark");

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Grievances grievances;

    @Autowired
    Places places;

    @Autowired
    Open311Clients clients;

    @Autowired
    Logins logins;

    @Autowired
    Browser resident;

    @Autowired
    Browser stranger;

    @Autowired
    ObjectProvider<Browser> browsers;

    /// Whoever was at work last.
    @Autowired
    Browser worker;

    @TempDir
    Path folder;

    @LocalServerPort
    int port;

    @Test
    void nobodys_identity_is_found_anywhere_but_where_a_seal_was_opened(CapturedOutput output) throws IOException {
        var numbers = new ArrayList<String>();
        numbers.add(byForm());
        numbers.add(byCounter());
        numbers.addAll(byMachine());
        for (var number : numbers) handled(number);
        for (var number : numbers) strangers(number);
        everywhere();
        assertThat(stored()).isEmpty();
        assertThat(output.getAll()).doesNotContain(MARKERS);
    }

    @Test
    void a_name_that_leaks_into_any_table_would_be_noticed() {
        AsOwner.of(logins)
                .sql("create table draft.leak (text text, bytes bytea)")
                .update();
        try {
            AsOwner.of(logins)
                    .sql("insert into draft.leak values ('by ' || ?, null), (null, convert_to(?, 'UTF8'))")
                    .params(NAME, EMAIL)
                    .update();
            assertThat(stored()).containsExactly("draft.leak: 2");
        } finally {
            AsOwner.of(logins).sql("drop table draft.leak").update();
        }
    }

    /// A joint petition with a second representative; and a draft that is never sent.
    private String byForm() {
        upToYou(stranger);
        stranger.fill("who", "known").fill("name", NAME).fill("phone", PHONE).fill("email", "quillmark");
        assertThat(stranger.send("Continue").status()).isEqualTo(422);
        stranger.fill("email", EMAIL).send("Continue");
        assertThat(stranger.path()).isEqualTo("/report/check");
        assertThat(stored()).isEmpty();
        upToYou(resident);
        resident.fill("who", "known").fill("name", NAME).fill("phone", PHONE).fill("email", EMAIL);
        resident.fill("other", "yes").fill("behalf", NAME + " senior");
        resident.fill("joint", "yes").fill("group", "Residents of Heyan Road").fill("people", "9");
        resident.fill("others", "An Quillfeather, 5559987124\nBo Quillfeather, b.quillmark@marker.example");
        resident.send("Continue").send("#send");
        assertThat(resident.path()).isEqualTo("/report/sent");
        return resident.page().select(".mh-num").text();
    }

    private void upToYou(Browser who) {
        who.open("/report?q=hole+in+the+road")
                .fill("matter", "roads.surface.pothole")
                .send("Continue");
        who.fill("place", "Heyan Road").send("do=search");
        who.send("found=0").send("Use this place");
        who.fill("description", "The whole road sinks.").send("Continue");
    }

    private String byCounter() {
        worker = browsers.getObject();
        Desk.signIn(worker, desk.able("chen-jie"));
        worker.open("/cases/new")
                .fill("kind", "Hole in the road")
                .fill("place", "Heyan Road")
                .fill("description", "A hole before the shop")
                .fill("name", NAME)
                .fill("phone", PHONE)
                .send("Register");
        var number = worker.page().select(".govuk-panel strong").text();
        worker.open("/cases/" + number + "/reporters")
                .fill("people", "Cai Quillfeather, 5559987125")
                .send("Add them");
        assertThat(worker.status()).isEqualTo(200);
        return number;
    }

    private List<String> byMachine() throws IOException {
        var spot = places.areas().middle("anlan.gulou.fuqian");
        var form = Stream.of(
                        "api_key=" + clients.add("marker-app"),
                        "service_code=roads.surface.pothole",
                        "lat=" + spot.lat(),
                        "long=" + spot.lon(),
                        "description=A+pothole",
                        "first_name=Wu",
                        "last_name=Quillfeather",
                        "phone=" + PHONE,
                        "email=quillmark%40marker.example")
                .collect(Collectors.joining("&"));
        var answer = posted("/open311/v2/requests.json", form);
        assertThat(answer).contains("service_request_id").doesNotContain(MARKERS);
        return List.of(answer.replaceAll("(?s).*\"service_request_id\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
    }

    private String posted(String path, String form) throws IOException {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            return client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void handled(String number) throws IOException {
        var file = casework.find(number).orElseThrow();
        worker = browsers.getObject();
        Desk.signIn(worker, desk.able(file.handler()));
        var address = "/cases/" + number;
        clean(worker, address, address + "/journal", address + "/journal/export", address + "/export");
        clean(worker, address + "/reporters", address + "/reporters/export", "/work", "/work/office", "/work/own");
        worker.open("/search?q=Quillfeather");
        assertThat(worker.text()).doesNotContain(number);
        worker.open("/search?q=" + PHONE);
        assertThat(worker.text()).doesNotContain(number);
        worker.open(address + "/reveal?receipt=" + number)
                .fill("reason", "UNCLEAR")
                .fill("sentence", "Which hole is it?")
                .send("Open for 30 minutes");
        assertThat(worker.text()).contains("Quillfeather");
        worker.send("Seal it now");
        clean(worker, address, address + "/journal", address + "/reporters");
    }

    private void strangers(String number) throws IOException {
        clean(stranger, "/my/" + number, "/reports/" + number, "/cases/" + number, "/cases/" + number + "/nowhere");
        clean(stranger, "/open311/v2/requests/" + number + ".json", "/open311/v2/requests/" + number + ".xml");
    }

    private void everywhere() throws IOException {
        clean(stranger, "/near", "/near/export", "/map/near.geojson", "/health", "/promises", "/promises/export");
        clean(stranger, "/open311/v2/requests.json", "/open311/v2/requests.xml", "/offices", "/nowhere");
        clean(worker, "/work", "/work/closed", "/work/export/own", "/work/export/office", "/triage", "/me");
    }

    private void clean(Browser who, String... paths) throws IOException {
        for (var path : paths) {
            who.open(path);
            assertThat(words(who.bytes())).as(path).doesNotContain(MARKERS);
        }
    }

    /// A page as it is; a workbook with all that is packed in it.
    private String words(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != 'P' || body[1] != 'K') return new String(body, StandardCharsets.UTF_8);
        var workbook = Files.write(folder.resolve("workbook.zip"), body);
        var words = new StringBuilder();
        try (var zip = new ZipFile(workbook.toFile())) {
            for (var entry : Collections.list(zip.entries()))
                words.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(words).contains("worksheet");
        return words.toString();
    }

    /// Every table with rows in which a marker stands, in text or in bytes.
    private List<String> stored() {
        var any = MARKERS.stream()
                .flatMap(marker -> Stream.of(marker, HexFormat.of().formatHex(marker.getBytes(StandardCharsets.UTF_8))))
                .collect(Collectors.joining("|"));
        return tables().stream()
                .map(table -> table + ": "
                        + AsOwner.of(logins)
                                .sql("select count(*) from " + table + " as kept where kept::text ~* ?")
                                .param(any)
                                .query(Long.class)
                                .single())
                .filter(found -> !found.endsWith(": 0"))
                .toList();
    }

    private List<String> tables() {
        var tables = AsOwner.of(logins).sql("""
                        select quote_ident(table_schema) || '.' || quote_ident(table_name)
                        from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""").query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
        assertThat(tables).hasSizeGreaterThan(30).contains("identity.sealed", "draft.draft", "journal.line");
        return tables;
    }
}
