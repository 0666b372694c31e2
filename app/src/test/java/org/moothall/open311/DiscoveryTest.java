package org.moothall.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.open311.Machine.V2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// What a client reads before it sends anything: discovery, services, definitions, errors.
@CityTest
class DiscoveryTest {

    @LocalServerPort
    int port;

    Machine machine;

    @BeforeEach
    void a_client() {
        machine = Machine.at(port);
    }

    @Test
    void discovery_names_two_endpoints_with_two_formats_each() {
        var json = machine.get("/open311/discovery.json").json();
        assertThat(json.path("endpoints")
                        .valueStream()
                        .map(one -> one.path("type").asString()))
                .containsExactly("production", "test");
        var production = json.path("endpoints").path(0);
        assertThat(production.path("url").asString()).isEqualTo("http://localhost:" + port + V2);
        assertThat(production.path("specification").asString()).endsWith("GeoReport_v2");
        assertThat(production.path("formats").toString()).isEqualTo("[\"text/xml\",\"application/json\"]");
        assertThat(OffsetDateTime.parse(json.path("changeset").asString()).toInstant())
                .isBefore(Instant.parse("2026-11-23T02:00:01Z"));
        assertThat(json.path("contact").asString()).contains("12345");
        assertThat(json.path("key_service").asString()).isNotBlank();
    }

    @Test
    void discovery_says_the_same_in_xml() {
        var heard = machine.get("/open311/discovery.xml");
        assertThat(heard.type()).isEqualToIgnoringWhitespace("text/xml;charset=utf-8");
        assertThat(heard.xml().getTagName()).isEqualTo("discovery");
        assertThat(heard.xml().getElementsByTagName("format").getLength()).isEqualTo(4);
        assertThat(heard.body()).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<discovery><changeset>");
    }

    @Test
    void every_kind_of_matter_that_can_be_reported_is_a_service() {
        var services = machine.get(V2 + "/services.json?jurisdiction_id=lanfeng.example");
        assertThat(services.type()).isEqualToIgnoringWhitespace("application/json;charset=utf-8");
        assertThat(services.all("service_code")).hasSizeGreaterThan(20).contains("roads.surface.pothole");
        var pothole = services.json()
                .valueStream()
                .filter(one -> one.path("service_code").asString().equals("roads.surface.pothole"))
                .findFirst()
                .orElseThrow();
        assertThat(pothole.toString())
                .isEqualTo("{\"service_code\":\"roads.surface.pothole\",\"service_name\":\"Hole in the road\","
                        + "\"description\":\"Road surface: Hole in the road\",\"metadata\":true,\"type\":\"realtime\","
                        + "\"keywords\":\"pothole, hole, bump\",\"group\":\"Roads and footways\"}");
        assertThat(machine.get(V2 + "/services.xml").xml().getTagName()).isEqualTo("services");
    }

    @Test
    void services_speak_chinese_to_whom_asks_for_it() {
        assertThat(machine.get(V2 + "/services.json?lang=zh").all("service_name"))
                .contains("路面坑洞");
        assertThat(machine.get(V2 + "/services.json", "Accept-Language", "zh-CN")
                        .all("group"))
                .contains("道路与人行道");
    }

    @Test
    void a_definition_is_found_although_its_code_has_dots() {
        var xml = machine.get(V2 + "/services/roads.surface.pothole.xml");
        assertThat(xml.xml().getTagName()).isEqualTo("service_definition");
        assertThat(xml.xml("datatype")).isEqualTo("singlevaluelist");
        assertThat(xml.xml("variable")).isEqualTo("true");
        assertThat(xml.xml("order")).isEqualTo("1");
        assertThat(xml.xml().getElementsByTagName("value").getLength()).isEqualTo(8);
        var json = machine.get(V2 + "/services/roads.surface.pothole.json").json();
        assertThat(json.path("attributes").path(0).path("values").path(0).toString())
                .isEqualTo("{\"key\":\"hand\",\"name\":\"Like a hand\"}");
        assertThat(json.path("attributes").path(0).path("required").asBoolean(true))
                .isFalse();
    }

    @Test
    void what_is_not_there_is_404_in_the_format_asked_for() {
        var xml = machine.get(V2 + "/services/roads.flying.carpet.xml");
        assertThat(xml.status()).isEqualTo(404);
        assertThat(xml.xml().getTagName()).isEqualTo("errors");
        assertThat(xml.xml("code")).isEqualTo("404");
        assertThat(xml.xml("description")).contains("roads.flying.carpet");
        var json = machine.get(V2 + "/services/roads.json");
        assertThat(json.status()).isEqualTo(404);
        assertThat(json.json().path(0).path("code").asInt()).isEqualTo(404);
        assertThat(machine.get(V2 + "/nothing.json").json().path(0).path("code").asInt())
                .isEqualTo(404);
        assertThat(machine.get(V2 + "/services.html").xml("code")).isEqualTo("404");
        assertThat(machine.get(V2 + "/requests/GR-1999-000001.xml").xml("code")).isEqualTo("404");
        assertThat(machine.get(V2 + "/tokens/nonsense.xml").status()).isEqualTo(404);
    }

    @Test
    void who_has_the_same_already_gets_nothing_twice() {
        var first = machine.get(V2 + "/services.json");
        var tag = first.answer().headers().firstValue("ETag").orElseThrow();
        assertThat(machine.get(V2 + "/services.json", "If-None-Match", tag).status())
                .isEqualTo(304);
        assertThat(first.answer().headers().firstValue("Content-Length")).isPresent();
    }

    /// Public samples of Bloomington stand beside the repository on developers' machines.
    @Test
    void fields_are_named_as_other_cities_name_them() throws IOException {
        var sample = Path.of("../../shared/data/open311-georeport/bloomington_services.json");
        Assumptions.assumeTrue(Files.exists(sample), () -> sample + " is not here");
        var theirs =
                JsonMapper.shared().readTree(Files.readString(sample)).path(0).propertyNames();
        var ours = machine.get(V2 + "/services.json").json().path(0).propertyNames();
        assertThat(List.copyOf(ours)).containsExactlyInAnyOrderElementsOf(theirs);
    }
}
