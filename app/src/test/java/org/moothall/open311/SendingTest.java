package org.moothall.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.open311.Machine.V2;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.casework.Casework;
import org.moothall.journal.Journal;
import org.moothall.places.Places;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a client sends, and what comes of it.
@CityTest
class SendingTest {

    private static final String POTHOLE = "roads.surface.pothole";

    @LocalServerPort
    int port;

    @Autowired
    Places places;

    @Autowired
    Casework casework;

    @Autowired
    Open311Clients clients;

    @Autowired
    Journal journal;

    Machine machine;
    String key;

    @BeforeEach
    void a_client() {
        machine = Machine.at(port);
        key = clients.add("street-app");
    }

    private Machine.Heard send(String format, String... more) {
        var spot = places.areas().middle("anlan.gulou.fuqian");
        var form = Stream.concat(
                        Stream.of(
                                "api_key",
                                key,
                                "service_code",
                                POTHOLE,
                                "lat",
                                "" + spot.lat(),
                                "long",
                                "" + spot.lon()),
                        Stream.of(more))
                .toArray(String[]::new);
        return machine.post(V2 + "/requests." + format, form);
    }

    @Test
    void the_address_of_a_picture_is_kept_and_nobody_is_asked_there() throws IOException {
        try (var trap = new ServerSocket(0)) {
            trap.setSoTimeout(700);
            var address = "http://127.0.0.1:" + trap.getLocalPort() + "/a.jpg";
            var sent = send("json", "description", "A hole with a picture", "media_url", address);
            assertThat(sent.status()).as(sent.body()).isEqualTo(200);
            var number = sent.json().path(0).path("service_request_id").asString();
            assertThat(machine.get(V2 + "/requests/" + number + ".json").status())
                    .isEqualTo(200);
            assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_report_gets_its_number_at_once_and_can_be_read_back_letter_for_letter() {
        var words = "河沿路有一个很深的坑洞 😀 <b>&amp; \"小心\"\n第二行";
        var sent = send("json", "description", words, "attribute[size]", "door");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        var number = sent.json().path(0).path("service_request_id").asString();
        assertThat(number).startsWith("GR-2026-");
        assertThat(sent.json().path(0).path("service_notice").asString()).contains("responsible");
        assertThat(sent.json().path(0).propertyNames())
                .containsExactly("service_request_id", "service_notice", "account_id");
        assertThat(machine.get(V2 + "/requests/" + number + ".json").all("description"))
                .containsExactly(words);
        assertThat(machine.get(V2 + "/requests/" + number + ".xml").xml("description"))
                .isEqualTo(words);
    }

    @Test
    void xml_answers_as_the_standard_shows_it() {
        var sent = send("xml", "description", "A hole");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(sent.body())
                .matches("(?s)<\\?xml version=\"1.0\" encoding=\"utf-8\"\\?>\n<service_requests><request>"
                        + "<service_request_id>GR-2026-\\d+</service_request_id><service_notice>[^<]+</service_notice>"
                        + "<account_id/></request></service_requests>\n");
    }

    @Test
    void whom_a_key_lets_in_stands_in_the_journal() {
        clients.add("let-in");
        clients.add("let-in");
        assertThat(journal.of(Open311Clients.record("let-in")))
                .extracting(written -> written.line().act())
                .containsExactly("open311.key-made", "open311.key-made");
    }

    @Test
    void the_history_names_the_client() {
        var number = send("json", "description", "A hole")
                .json()
                .path(0)
                .path("service_request_id")
                .asString();
        var file = casework.find(number).orElseThrow();
        assertThat(casework.history(file.id()).getFirst().actor()).isEqualTo("machine:street-app");
    }

    @Test
    void a_form_in_another_declared_character_set_arrives_whole() {
        var spot = places.areas().middle("anlan.gulou.fuqian");
        var sent = machine.post(
                V2 + "/requests.json",
                Charset.forName("GB18030"),
                "; charset=gb18030",
                "api_key",
                key,
                "service_code",
                POTHOLE,
                "lat",
                "" + spot.lat(),
                "long",
                "" + spot.lon(),
                "description",
                "路面塌陷，请尽快处理");
        var number = sent.json().path(0).path("service_request_id").asString();
        assertThat(machine.get(V2 + "/requests/" + number + ".json").all("description"))
                .containsExactly("路面塌陷，请尽快处理");
    }

    @Test
    void without_a_key_of_ours_nothing_is_taken() {
        var none = machine.post(V2 + "/requests.xml", "service_code", POTHOLE);
        assertThat(none.status()).isEqualTo(403);
        assertThat(none.xml("code")).isEqualTo("403");
        assertThat(machine.post(V2 + "/requests.json", "api_key", "demo").status())
                .isEqualTo(403);
        assertThat(machine.post(V2 + "/requests.json", "api_key", "")
                        .json()
                        .path(0)
                        .path("code")
                        .asInt())
                .isEqualTo(403);
    }

    @Test
    void a_new_key_ends_the_old_one() {
        var old = key;
        key = clients.add("street-app");
        assertThat(send("json", "description", "new").status()).isEqualTo(200);
        key = old;
        assertThat(send("json", "description", "old").status()).isEqualTo(403);
    }

    @Test
    void what_is_missing_is_400_and_what_is_unknown_404() {
        assertThat(machine.post(V2 + "/requests.json", "api_key", key).all("description"))
                .hasSize(2);
        assertThat(machine.post(V2 + "/requests.json", "api_key", key).status()).isEqualTo(400);
        assertThat(machine.post(V2 + "/requests.json", "api_key", key, "service_code", "no.such.thing", "lat", "1")
                        .status())
                .isEqualTo(404);
        assertThat(send("json", "attribute[size]", "enormous").body()).contains("hand, plate, door, larger");
        assertThat(send("json", "description", "长".repeat(4001)).status()).isEqualTo(400);
        assertThat(machine.send(V2 + "/requests.json", "application/json", "{}").status())
                .isEqualTo(400);
    }

    @Test
    void a_required_attribute_is_required() {
        var place = new String[] {
            "api_key", key, "service_code", "roads.surface.sinking", "address_id", "anlan.gulou.fuqian"
        };
        var refused = machine.post(V2 + "/requests.json", place);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.all("description")).hasSize(2).allMatch(told -> told.contains("attribute["));
        var whole = Stream.concat(
                        Stream.of(place), Stream.of("attribute[blocked]", "foot", "attribute[moving]", "slow"))
                .toArray(String[]::new);
        assertThat(machine.post(V2 + "/requests.json", whole).status()).isEqualTo(200);
    }

    @Test
    void a_place_may_be_an_address_or_a_neighbourhood_but_not_nowhere() {
        var by = new String[] {"api_key", key, "service_code", POTHOLE, "address_string", "Heyan Road 12"};
        var found = machine.post(V2 + "/requests.json", by);
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        by[5] = "Atlantis";
        assertThat(machine.post(V2 + "/requests.json", by).body()).contains("Send lat and long");
        by[4] = "address_id";
        by[5] = "lanfeng";
        assertThat(machine.post(V2 + "/requests.json", by).status()).isEqualTo(400);
        assertThat(machine.post(
                                V2 + "/requests.json",
                                "api_key",
                                key,
                                "service_code",
                                POTHOLE,
                                "lat",
                                "51.5",
                                "long",
                                "10")
                        .body())
                .contains("outside");
    }

    @Test
    void the_same_report_sent_again_is_the_same_report() {
        var once = send("json", "description", "A hole", "attribute[fixmystreet_id]", "4711");
        var twice = send("json", "description", "A hole", "attribute[fixmystreet_id]", "4711");
        assertThat(twice.all("service_request_id")).isEqualTo(once.all("service_request_id"));
    }

    @Test
    void the_test_endpoint_checks_all_and_keeps_nothing() {
        var form = new String[] {"api_key", key, "service_code", POTHOLE, "address_id", "anlan.gulou.fuqian"};
        var sent = machine.post("/open311/test/v2/requests.json", form);
        assertThat(sent.all("service_request_id")).singleElement().asString().startsWith("TEST-");
        form[5] = "nowhere";
        assertThat(machine.post("/open311/test/v2/requests.json", form).status())
                .isEqualTo(400);
    }
}
