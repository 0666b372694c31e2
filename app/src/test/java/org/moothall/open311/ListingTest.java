package org.moothall.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.open311.Machine.V2;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.Actor;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Language;
import org.moothall.places.Places;
import org.moothall.places.Spot;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// What everybody may read of what was reported.
@CityTest
class ListingTest {

    private static final String AREA = "anlan.gulou.fuqian";
    private static final List<String> FIELDS = List.of(
            "service_request_id",
            "status",
            "status_notes",
            "service_name",
            "service_code",
            "description",
            "agency_responsible",
            "service_notice",
            "requested_datetime",
            "updated_datetime",
            "expected_datetime",
            "address",
            "address_id",
            "zipcode",
            "lat",
            "long",
            "media_url");

    @LocalServerPort
    int port;

    @Autowired
    Places places;

    @Autowired
    Grievances grievances;

    @Autowired
    SettableClock clock;

    Machine machine;
    Spot spot;

    @BeforeEach
    void somewhere_and_some_day_of_its_own() {
        machine = Machine.at(port);
        var middle = places.areas().middle(AREA);
        spot = new Spot(middle.lon() + 0.000123, middle.lat() + 0.000234);
        clock.advance(Duration.ofDays(400)); // away from what other tests report
    }

    private String filed(String matter) {
        return grievances
                .file(new Filing(
                        Ids.next(),
                        Filing.Channel.WEB,
                        matter,
                        AREA,
                        spot,
                        "behind the tea house of Mrs Wang",
                        "A report about " + matter,
                        Map.of("media_url", List.of("https://example.com/a.jpg")),
                        List.of(),
                        new Reporter("Li Hua", "13800138000", "li@example.com", ""),
                        Language.EN,
                        clock.instant(),
                        new Actor.Reporter()))
                .number();
    }

    @Test
    void a_request_has_the_fields_of_the_standard_in_its_order() {
        var number = filed("roads.surface.pothole");
        var heard = machine.get(V2 + "/requests/" + number + ".json");
        var request = heard.json().path(0);
        assertThat(List.copyOf(request.propertyNames())).isEqualTo(FIELDS);
        assertThat(request.path("status").asString()).isEqualTo("open");
        assertThat(request.path("lat").asDouble()).isEqualTo(spot.lat());
        assertThat(request.path("requested_datetime").asString()).isEqualTo("2027-12-28T10:00:00+08:00");
        assertThat(OffsetDateTime.parse(request.path("expected_datetime").asString())
                        .toInstant())
                .isAfter(clock.instant());
        assertThat(request.path("address").asString()).contains("Fuqian Community");
        assertThat(request.path("media_url").asString()).isEqualTo("https://example.com/a.jpg");
        assertThat(heard.body()).doesNotContain("Li Hua", "13800138000", "li@example.com", "Mrs Wang");
        var xml = machine.get(V2 + "/requests/" + number + ".xml")
                .xml()
                .getFirstChild()
                .getChildNodes();
        assertThat(java.util.stream.IntStream.range(0, xml.getLength())
                        .mapToObj(i -> xml.item(i).getNodeName()))
                .isEqualTo(FIELDS);
    }

    @Test
    void what_is_not_public_is_nowhere() {
        var hidden = filed("noise.living.home");
        assertThat(machine.get(V2 + "/requests/" + hidden + ".json").status()).isEqualTo(404);
        assertThat(machine.get(V2 + "/requests.json?service_request_id=" + hidden)
                        .body())
                .isEqualTo("[]");
        assertThat(machine.get(V2 + "/requests.json?service_code=noise.living.home")
                        .body())
                .isEqualTo("[]");
        assertThat(machine.get(V2 + "/requests.json").body()).doesNotContain(hidden);
    }

    @Test
    void a_place_is_as_exact_as_the_kind_of_matter_allows() {
        var street = machine.get(V2 + "/requests/" + filed("noise.work.site") + ".json")
                .json()
                .path(0);
        assertThat(street.path("lat").asDouble()).isNotEqualTo(spot.lat());
        assertThat(new Spot(street.path("long").asDouble(), street.path("lat").asDouble()).metresTo(spot))
                .isBetween(1.0, 100.0);
        var area = machine.get(V2 + "/requests/" + filed("water.tap.none") + ".json")
                .json()
                .path(0);
        var middle = places.areas().middle(AREA);
        assertThat(area.path("lat").asDouble()).isEqualTo(middle.lat());
        assertThat(area.path("long").asDouble()).isEqualTo(middle.lon());
    }

    @Test
    void a_list_of_numbers_overrides_everything_else() {
        var one = filed("roads.surface.pothole");
        var two = filed("roads.surface.cracked");
        var heard = machine.get(V2 + "/requests.json?status=closed&start_date=1999-01-01T00:00:00Z&service_request_id="
                + one + "," + two.toLowerCase(java.util.Locale.ROOT));
        assertThat(heard.all("service_request_id")).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void requests_are_found_by_code_status_and_time_and_leafed_through() {
        var first = filed("lighting.lamps.glare");
        clock.advance(Duration.ofMinutes(5));
        var second = filed("lighting.lamps.glare");
        var all = V2 + "/requests.json?service_code=lighting.lamps.glare,no.such.code";
        assertThat(machine.get(all).all("service_request_id")).startsWith(second, first);
        assertThat(machine.get(all + "&page_size=1&page=2").all("service_request_id"))
                .containsExactly(first);
        assertThat(machine.get(all + "&status=closed").body()).isEqualTo("[]");
        assertThat(machine.get(all + "&status=open,closed&start_date=&page=").all("status"))
                .contains("open");
        assertThat(machine.get(all + "&start_date=2027-12-28T02:05:00Z&end_date=2027-12-28T02:05:00Z")
                        .all("service_request_id"))
                .containsExactly(second);
        assertThat(machine.get(all + "&end_date=2027-12-28T10:04:59+08:00").all("service_request_id"))
                .startsWith(first);
    }

    @Test
    void a_list_that_is_asked_for_again_has_what_was_filed_meanwhile_and_nothing_else_changes_it() {
        var list = V2 + "/requests.json?service_code=lighting.lamps.damaged&page_size=3";
        var before = machine.get(list).body();
        assertThat(machine.get(list).body()).isEqualTo(before);
        var filed = filed("lighting.lamps.damaged");
        assertThat(machine.get(list).all("service_request_id")).startsWith(filed);
        clock.advance(Duration.ofMinutes(2));
        assertThat(machine.get(list).all("service_request_id")).startsWith(filed);
        assertThat(machine.get(list.replace(".json", ".xml")).xml("service_request_id"))
                .isEqualTo(filed);
    }

    @Test
    void ninety_days_are_the_most() {
        var heard = machine.get(V2 + "/requests.xml?start_date=2027-01-01T00:00:00Z&end_date=2027-12-01T00:00:00Z");
        assertThat(heard.status()).isEqualTo(400);
        assertThat(heard.xml("description")).contains("90 days");
        var own = "?service_code=lighting.lamps.glare";
        var filed = filed("lighting.lamps.glare");
        assertThat(machine.get(V2 + "/requests.json" + own).all("service_request_id"))
                .contains(filed);
        clock.advance(Duration.ofDays(91));
        assertThat(machine.get(V2 + "/requests.json" + own).body()).isEqualTo("[]");
        assertThat(machine.get(V2 + "/requests.xml" + own).xml().getTagName()).isEqualTo("service_requests");
    }

    /// Public samples of Bloomington stand beside the repository on developers' machines.
    @Test
    void fields_are_named_as_other_cities_name_them() throws java.io.IOException {
        var sample = Path.of("../../shared/data/open311-georeport/bloomington_requests.json");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(sample), () -> sample + " is not here");
        for (var request : JsonMapper.shared().readTree(Files.readString(sample)))
            assertThat(FIELDS).containsAll(request.propertyNames());
    }
}
