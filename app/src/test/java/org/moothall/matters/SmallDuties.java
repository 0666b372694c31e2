package org.moothall.matters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.Reading;
import org.moothall.directory.Offices;
import org.moothall.places.Areas;
import org.moothall.places.SmallCity;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The small city's matters, offices and duty list. Write `matters` and `duties` anew to try another.
final class SmallDuties {

    private static final YAMLMapper YAML = new YAMLMapper();

    static final String MATTERS = """
            - key: streets
              name: {en: Streets, zh: 街道}
              matters:
                - key: streets.light
                  name: {en: Street lamps, zh: 路灯}
                  matters:
                    - key: streets.light.dark
                      name: {en: Lamp out, zh: 路灯不亮}
                      words: {en: [dark, bulb], zh: [灯泡]}
                      procedure: service-request
                      urgency: ordinary
                      public: true
                      place: exact
                    - key: streets.light.wire
                      name: {en: Bare wire, zh: 电线裸露}
                      procedure: service-request
                      urgency: danger
                      public: true
                      place: exact
                - key: streets.holes
                  name: {en: Holes, zh: 坑洞}
                  matters:
                    - key: streets.holes.pothole
                      name: {en: Pothole, zh: 路面坑洞}
                      procedure: service-request
                      urgency: ordinary
                      questions:
                        - key: depth
                          text: {en: How deep?, zh: 多深？}
                          type: choice
                          required: true
                          choices:
                            - {key: hand, name: {en: A hand, zh: 一掌}}
                            - {key: arm, name: {en: An arm, zh: 一臂}}
            """;

    static final String DUTIES = """
            - item: "1"
              matters: [streets]
              lead: {level: county}
              because: {en: the county keeps its streets, zh: 街道由区县负责}
            - item: "2"
              matters: [streets.light]
              except: [west.high]
              lead: {office: lamps}
              with:
                - {sector: roads, level: city, why: {en: closes the lane, zh: 负责封路}}
              basis: {en: Lamp Order article 3, zh: 《路灯规定》第三条}
              because: {en: lamps belong to the lamp office, zh: 路灯由路灯管理所管理}
            - item: "3"
              matters: [streets.light.wire]
              areas: [west]
              lead: {level: township}
              because: {en: the township is there first, zh: 街道最先到场}
            """;

    static final String OFFICES = """
            - {key: centre, kind: coordination-centre, name: {en: Coordination Centre, zh: 协调中心}, area: town}
            - {key: lamps, kind: city-department, sector: lamps, name: {en: Lamp Office, zh: 路灯管理所}, area: town}
            - {key: roads, kind: city-department, sector: roads, name: {en: Road Office, zh: 道路管理所}, area: town}
            - {key: west, kind: county, name: {en: West District Office, zh: 西区政府}, area: west}
            - {key: east, kind: county, name: {en: East District Office, zh: 东区政府}, area: east}
            - {key: low, kind: township, name: {en: Low Subdistrict Office, zh: 下街道办事处}, area: west.low}
            - {key: high, kind: township, name: {en: High Subdistrict Office, zh: 上街道办事处}, area: west.high}
            """;

    final Path folder;
    String matters = MATTERS;
    String duties = DUTIES;
    String offices = OFFICES;
    String empty = "";

    SmallDuties(Path folder) {
        this.folder = folder;
    }

    Reading read() {
        write("matters.yaml", matters);
        write("responsibilities.yaml", duties);
        var reading = new Reading();
        new MatterFile(reading).read(new CityFolder(folder).list("matters.yaml", reading));
        new DutyFile(reading).read(new CityFolder(folder).list("responsibilities.yaml", reading));
        for (var item : SmallCity.list()) add(reading, item.kind(), item.key(), item.content());
        add(reading, "city", "city", YAML.readTree("triage: centre"));
        add(reading, "procedure", "service-request", YAML.readTree("version: 1"));
        for (var office : YAML.readTree(offices)) {
            var key = office.path("key").asString();
            add(reading, "office", key, office);
            if (key.equals(empty)) continue;
            var post =
                    "{key: %1$s.1, office: %1$s, role: caseworker, title: {en: Caseworker, zh: 承办人}, holder: %1$s-1}";
            add(reading, "post", key + ".1", YAML.readTree(post.formatted(key)));
            add(reading, "person", key + "-1", YAML.readTree("{key: %s-1, name: {en: A, zh: 甲}}".formatted(key)));
        }
        reading.finish();
        return reading;
    }

    Router router() {
        return router(read().items());
    }

    static Router router(CityItems items) {
        return Matters.router(items, Offices.of(items), Areas.of(items));
    }

    private static void add(Reading reading, String kind, String key, JsonNode content) {
        reading.item(kind, key, content, "test", 0);
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
