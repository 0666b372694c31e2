package org.moothall.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.cap.Node.Unfit;
import org.moothall.places.Spot;

class CapReaderTest {

    private static final String ALERT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
              <identifier>storm-7</identifier><sender>weather@example.org</sender>
              <sent>2026-11-23T09:30:00+08:00</sent>
              <status>Actual</status><msgType>Update</msgType><scope>Public</scope>
              <references>weather@example.org,storm-6,2026-11-23T08:30:00+08:00</references>
              <Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><alert>x</alert></Signature>
              <info><language>zh-CN</language><category>Met</category><event>暴雨</event>
                <urgency>Expected</urgency><severity>Severe</severity><certainty>Likely</certainty>
                <onset>2026-11-23T10:00:00+08:00</onset><expires>2026-11-23T18:00:00+08:00</expires>
                <headline>暴雨橙色预警</headline>
                <area><areaDesc>安澜区</areaDesc><polygon>0,0 0,1 1,1 0,0</polygon><circle>0.5,0.25 3.5</circle>
                  <geocode><valueName>code</valueName><value>990101</value></geocode></area></info>
              <info><event>Rainstorm</event><urgency>Expected</urgency><severity>Severe</severity>
                <certainty>Likely</certainty></info>
            </alert>
            """;

    private static Cap read(String xml) throws Unfit {
        return CapReader.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_alert_is_read_with_its_languages_places_and_what_it_refers_to() throws Unfit {
        var alert = read(ALERT);
        assertThat(alert.name().written()).isEqualTo("weather@example.org,storm-7,1795397400");
        assertThat(alert.type()).isEqualTo(Cap.Type.UPDATE);
        assertThat(alert.references())
                .containsExactly(new Cap.Name("weather@example.org", "storm-6", Instant.parse("2026-11-23T00:30:00Z")));
        assertThat(alert.in(true).orElseThrow().said()).isEqualTo("暴雨橙色预警");
        assertThat(alert.in(false).orElseThrow().said()).isEqualTo("Rainstorm");
        assertThat(alert.begins()).isEqualTo("2026-11-23T02:00:00Z");
        assertThat(alert.expires()).contains(Instant.parse("2026-11-23T10:00:00Z"));
        var area = alert.infos().getFirst().areas().getFirst();
        assertThat(area.polygons().getFirst()).hasSize(4).contains(new Spot(1, 0));
        assertThat(area.circles()).containsExactly(new Cap.Circle(new Spot(0.25, 0.5), 3.5));
        assertThat(area.codes()).containsExactly(new Cap.Code("code", "990101"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.incident.com/cap/1.0", "urn:oasis:names:tc:emergency:cap:1.1"})
    void earlier_versions_are_read_too(String namespace) throws Unfit {
        var old =
                ALERT.replace("urn:oasis:names:tc:emergency:cap:1.2", namespace).replace(">Likely<", ">Very Likely<");
        assertThat(read(old).infos().getFirst().certainty()).isEqualTo(Cap.Certainty.LIKELY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <scope>Public</scope>                | ''                                      | cap.bad.missing
            Actual                               | Real                                    | cap.bad.word
            2026-11-23T09:30:00+08:00            | 2026-11-23T09:30:00                     | cap.bad.moment
            2026-11-23T09:30:00+08:00            | -999999999-01-01T00:00:00Z              | cap.bad.moment
            2026-11-23T18:00:00+08:00            | +999999999-12-31T00:00:00Z              | cap.bad.moment
            storm-7                              | storm,7                                 | cap.bad.name
            storm-6,2026                         | storm-6 2026                            | cap.bad.reference
            0,0 0,1 1,1 0,0                      | 0,0 0,1 1,1                             | cap.bad.polygon
            0,0 0,1 1,1 0,0                      | 0,0 0,1 91,1 0,0                        | cap.bad.number
            0,0 0,1 1,1 0,0                      | 0,0 0,NaN 1,1 0,0                       | cap.bad.number
            0.5,0.25 3.5                         | 0.5,0.25                                | cap.bad.circle
            0.5,0.25 3.5                         | 0.5,0.25 -3.5                           | cap.bad.circle
            cap:1.2                              | cap:9.9                                 | cap.bad.root
            </alert>\\n                          | </alert><alert/>                        | cap.bad.xml
            <status>Actual                       | <status>Actual&file;                    | cap.bad.xml
            """)
    void what_an_alert_says_wrong_is_named(String part, String instead, String text) {
        var wrong = ALERT.replace(part.replace("\\n", "\n"), instead);
        assertThat(wrong).isNotEqualTo(ALERT);
        assertThatThrownBy(() -> read(wrong)).isInstanceOf(Unfit.class).hasMessage(text);
    }

    @Test
    void a_name_is_no_longer_than_an_index_holds() {
        for (var part : List.of("storm-7", "storm-6,"))
            assertThatThrownBy(() -> read(ALERT.replace(part, "x".repeat(501) + part.substring(7))))
                    .isInstanceOf(Unfit.class)
                    .hasMessage("cap.bad.name.long");
    }

    @Test
    void nothing_outside_of_the_alert_is_ever_read() {
        var secret = "<!DOCTYPE alert [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>\n<alert";
        var bomb = "<!DOCTYPE alert [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">]>\n<alert";
        for (var type : List.of(secret, bomb, "<!DOCTYPE alert SYSTEM \"http://localhost:1/x.dtd\"><alert"))
            assertThatThrownBy(() -> read(ALERT.replaceFirst("<alert", type).replace("storm-7", "&file;")))
                    .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> read("<a>".repeat(100_000))).isInstanceOf(Unfit.class);
        var deep = ALERT.replace("<scope>", "<x>".repeat(50) + "</x>".repeat(50) + "<scope>");
        assertThatThrownBy(() -> read(deep)).isInstanceOf(Unfit.class).hasMessage("cap.bad.large");
    }

    /// A folder of real alerts with its `manifest.csv`: those that are valid are read, those of 1.2 that are not are
    /// refused, whatever they are.
    @Test
    @EnabledIfSystemProperty(named = "moothall.cap", matches = ".+")
    void real_alerts_are_read_as_their_manifest_says() throws IOException {
        var folder = Path.of(System.getProperty("moothall.cap"));
        var wrong = new ArrayList<String>();
        for (var line : Files.readAllLines(folder.resolve("manifest.csv"))) {
            var fields = line.split(",");
            if (!fields[0].startsWith("alerts/")) continue;
            var read = reads(Files.readAllBytes(folder.resolve(fields[0])));
            if (fields.length > 7 && fields[6].endsWith("1.2") && fields[7].equals("yes") != read.isEmpty())
                wrong.add(fields[0] + " " + read);
        }
        assertThat(wrong).as("valid for 1.2, or the reason").isEmpty();
    }

    private static String reads(byte[] xml) {
        try {
            CapReader.read(xml);
            return "";
        } catch (Unfit unfit) {
            return unfit.text() + " " + List.of(unfit.args());
        }
    }
}
