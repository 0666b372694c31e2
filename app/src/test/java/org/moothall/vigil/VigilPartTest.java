package org.moothall.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.ChangedCity;
import org.moothall.CityTest;
import org.moothall.city.City;
import org.moothall.city.Fault;
import org.springframework.beans.factory.annotation.Autowired;

@CityTest
class VigilPartTest {

    private static final String WRONG = """
            - key: one
              name: {en: One, zh: 一}
              kind: rumours
              grade: purple
              office: nobody
              words: {en: "{number}", zh: "{number}"}
            - key: two
              name: {en: Two, zh: 二}
              kind: overdue
              grade: blue
              office: own
              of: [claims, lighting.lamp]
              factor: 0.5
              metres: 3
              words: {en: "{number} {desk}", zh: "{number}"}
            - key: three
              name: {en: Three, zh: 三}
              kind: hazards
              grade: blue
              office: above
              hours: soon
              urgency: [deadly]
              words: {en: "{number}", zh: "{number}"}
            - key: four
              name: {en: Four, zh: 四}
              kind: repeats
              grade: blue
              office: above
              least: 4
              days: 3
              words: {en: "{number}", zh: "{number}"}
            - key: five
              name: {en: Five, zh: 五}
              kind: gaps
              grade: blue
              office: own
              least: 1
              days: 5
              desks: [nowhere]
              words: {en: "{number}", zh: "{number}"}
            """;

    @Autowired
    City city;

    @Test
    void what_cannot_work_is_named_with_its_line(@TempDir Path folder) throws IOException {
        var changed = ChangedCity.lanfeng(folder).folder();
        Files.writeString(folder.resolve("vigil.yaml"), WRONG);
        assertThat(city.check(changed))
                .filteredOn(fault -> fault.file().equals("vigil.yaml"))
                .extracting(Fault::toString)
                .anySatisfy(
                        one -> assertThat(one).contains(":3: “rumours” is no kind of rule", "gaps, hazards, overdue"))
                .anySatisfy(one -> assertThat(one).contains(":4: “purple” is no grade"))
                .anySatisfy(one -> assertThat(one).contains(":5: There is no office “nobody”"))
                .anySatisfy(one -> assertThat(one).contains(":12: “claims” is never counted"))
                .anySatisfy(
                        one -> assertThat(one).contains(":12: There is no matter “lighting.lamp”", "lighting.lamps"))
                .anySatisfy(one -> assertThat(one).contains(":13: “0.5” is no factor above 1"))
                .anySatisfy(one -> assertThat(one).contains("“weeks” is missing"))
                .anySatisfy(one -> assertThat(one).contains(":14: “metres” is not a field"))
                .anySatisfy(one -> assertThat(one).contains(":15: Nothing fills “{desk}”", "{kind}, {number}"))
                .anySatisfy(one -> assertThat(one).contains(":21: “soon” is no hours that fits"))
                .anySatisfy(one -> assertThat(one).contains(":22: “deadly” is no urgency"))
                .anySatisfy(one -> assertThat(one).contains("does not say from how many on"))
                .anySatisfy(one -> assertThat(one).contains("does not say which matters"))
                .anySatisfy(one -> assertThat(one).contains(":28: What repeats at a place belongs to no office"))
                .anySatisfy(one -> assertThat(one).contains(":29: “4” is no least that fits", "from 5"))
                .anySatisfy(one -> assertThat(one).contains(":39: There is no duty-desk “nowhere”"))
                .hasSize(16);
    }
}
