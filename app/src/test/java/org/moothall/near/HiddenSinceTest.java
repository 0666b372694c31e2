package org.moothall.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.Restricting;
import org.moothall.city.City;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/// A kind that the city restricts later: what everybody could read of it until then nobody reads any more,
/// and all of it is there again once the rule is lifted.
@CityTest
class HiddenSinceTest {

    private static final String SAID = "Quenby lamp";

    @Autowired
    WebApplicationContext server;

    @Autowired
    City city;

    @Autowired
    Grievances grievances;

    @Autowired
    Desk desk;

    @TempDir
    Path folder;

    private Receipt lamp;

    @BeforeEach
    void a_lamp_that_everybody_reads_of() {
        lamp = desk.lamp(SAID);
        assertThat(shown()).isEqualTo(pages());
    }

    @AfterEach
    void lanfeng() {
        new Restricting(city, folder).lift();
    }

    @Test
    void what_is_restricted_goes_from_every_public_page_and_comes_back_with_its_kind() throws IOException {
        new Restricting(city, folder).restrict("lighting.lamps.out");
        assertThat(shown()).isEmpty();
        assertThat(grievances.publicReport(lamp.number())).isEmpty();
        assertThat(grievances.report(lamp.caseId()).orElseThrow().isPublic()).isFalse();
        assertThat(MockMvcTester.from(server)
                        .get()
                        .uri("/reports/" + lamp.number())
                        .exchange())
                .hasStatus(404);
        lanfeng();
        assertThat(shown()).isEqualTo(pages());
    }

    private List<String> pages() {
        return List.of(
                "/near",
                "/reports/" + lamp.number(),
                "/open311/v2/requests.json",
                "/open311/v2/requests/" + lamp.number() + ".json");
    }

    /// Where its words stand.
    private List<String> shown() {
        var visitor = MockMvcTester.from(server);
        return pages().stream()
                .filter(path -> new String(
                                visitor.get().uri(path).exchange().getResponse().getContentAsByteArray(),
                                StandardCharsets.UTF_8)
                        .contains(SAID))
                .toList();
    }
}
