package org.moothall.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.CityTest;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.city.Fault;
import org.moothall.founding.FirstFolder.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

@CityTest
class FirstFolderTest {

    private static final String AREAS = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"key":"town","level":"city","name_en":"Town","name_zh":"城"},
             "geometry":{"type":"Polygon","coordinates":[[[0,0],[0.02,0],[0.02,0.01],[0,0.01],[0,0]]]}}]}""";

    private static final String MAPPING = """
            source: old
            zone: Asia/Shanghai
            times: ["yyyy-MM-dd"]
            id: "{id}"
            opened: "{day}"
            closed: "{day}"
            state: {text: "{state}", open: [open], closed: [closed]}
            title: "{kind}"
            kind: {levels: ["{office}", "{kind}"]}
            where: {lon: "{lon}", lat: "{lat}", place: "", nowhere: true}
            """;

    @TempDir
    Path folder;

    @Autowired
    City city;

    private Outcome write(String rows) throws IOException {
        var file = Files.writeString(folder.resolve("old.csv"), "id,office,kind,day,state,lon,lat\n" + rows);
        var mapping = Files.writeString(folder.resolve("m.yaml"), MAPPING);
        return new FirstFolder()
                .write(new FirstFolder.Wish(file, mapping, folder.resolve("city"), "Town", Map.of("110", "police")));
    }

    private void areas() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("city")).resolve("areas.geojson"), AREAS);
    }

    private List<String> gaps() {
        return city.check(new CityFolder(folder.resolve("city"))).stream()
                .map(Fault::toString)
                .toList();
    }

    @Test
    void old_reports_make_a_city_that_lacks_only_its_holidays() throws IOException {
        areas();
        var done = write("1,Mayor's Office,Noise / dogs,2025-01-02,open,,\n2,水务局,堤防渗水,2025-01-02,open,,\n");
        assertThat(done.kinds()).isEqualTo(2);
        assertThat(done.unowned()).isEmpty();
        assertThat(gaps()).singleElement().asString().contains("No holiday is named");
        assertThat(folder.resolve("city/matters.yaml"))
                .content()
                .contains("mayors-office.noise-dogs", "堤防渗水", "kind-2.kind-1");
    }

    @Test
    void the_citys_own_offices_are_kept_and_lead_what_bears_their_name() throws IOException {
        areas();
        var list = Files.writeString(
                folder.resolve("staff.csv"),
                "单位,单位编码,单位类型,姓名,角色,工号\n协调中心,zx,协调中心,林慧,分派,lin\n协调中心,zx,,林慧,承办人,lin\n水务局,sw,,周敏,承办人,zhou\n");
        new OfficeFiles().make(new OfficeFiles.Wish(list, folder.resolve("city"), Map.of(), "", false, false));
        var done = write("1,水务局,堤防渗水,2025-01-02,open,,\n2,园林局,树枝,2025-01-02,open,,\n");
        assertThat(done.written()).doesNotContain("offices.yaml", "people.yaml", "posts.yaml");
        assertThat(done.unowned()).containsExactly("园林局");
        assertThat(folder.resolve("city/responsibilities.yaml")).content().contains("office: sw", "office: zx");
        assertThat(folder.resolve("city/city.yaml")).content().contains("triage: zx");
        assertThat(gaps()).singleElement().asString().contains("No holiday is named");
    }

    @Test
    void without_areas_the_first_step_is_named() {
        assertThatThrownBy(() -> write("1,A,B,2025-01-02,open,,\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("import areas");
        assertThat(folder.resolve("city")).doesNotExist();
    }
}
