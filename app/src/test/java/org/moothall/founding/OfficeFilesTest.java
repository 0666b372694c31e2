package org.moothall.founding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.city.CityFolder;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.moothall.founding.OfficeFiles.Answer;

class OfficeFilesTest {

    @TempDir
    Path folder;

    private Path city;

    @BeforeEach
    void a_city_with_two_areas() throws IOException {
        city = Files.createDirectory(folder.resolve("city"));
        Files.writeString(city.resolve("areas.geojson"), """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"key":"town","level":"city","name_en":"Town","name_zh":"城"},"geometry":null},
                {"type":"Feature","properties":{"key":"west","parent":"town","level":"county","name_en":"West","name_zh":"西区"},"geometry":null}]}""");
    }

    private Answer make(Path file, Map<String, String> columns, boolean replace, boolean leaveOut) throws IOException {
        return new OfficeFiles().make(new OfficeFiles.Wish(file, city, columns, "", replace, leaveOut));
    }

    private Answer make(String list) throws IOException {
        return make(csv(list), Map.of(), false, false);
    }

    private Path csv(String list) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), list);
    }

    private List<String> why(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(city).isDirectoryNotContaining("glob:**.yaml");
        return ((Answer.Refused) answer).why();
    }

    /// A written file's entries, as loading reads them.
    private List<Map<String, String>> written(String file) {
        return new CityFolder(city)
                .list(file, new Reading()).stream().map(OfficeFilesTest::fields).toList();
    }

    private static Map<String, String> fields(Entry entry) {
        var fields = new java.util.LinkedHashMap<String, String>();
        entry.content()
                .properties()
                .forEach(field -> fields.put(
                        field.getKey(),
                        field.getValue().isValueNode()
                                ? field.getValue().asString()
                                : field.getValue().path("en").asString() + "|"
                                        + field.getValue().path("zh").asString()));
        return fields;
    }

    @Test
    void a_list_of_people_makes_their_offices_posts_and_sign_ins() throws IOException {
        var answer = make("""
                Department,Job Title,First Name,Last Name,Email,Role,Telephone
                Public Works,Director,Ann,Lee,ann.lee@town.example,head,555 1000
                Public Works,Road inspector,Bo,Ray,bo.ray@town.example,,555 1000
                311 Centre,Agent,Cy,Poe,cy@town.example,dispatcher,555 2000
                """);
        assertThat(answer).isInstanceOfSatisfying(Answer.Made.class, made -> {
            assertThat(made.offices()).isEqualTo(3);
            assertThat(made.notes())
                    .contains("person is read from {First Name} {Last Name}.")
                    .last()
                    .asString()
                    .contains("names no coordination centre");
        });
        assertThat(written("offices.yaml"))
                .contains(Map.of(
                        "key", "public-works",
                        "name", "Public Works|Public Works",
                        "kind", "city-department",
                        "sector", "public-works",
                        "area", "town",
                        "parent", "coordination-centre",
                        "phone", "555 1000"))
                .extracting(office -> office.get("key"))
                .containsExactly("public-works", "311-centre", "coordination-centre");
        assertThat(written("people.yaml"))
                .contains(Map.of("key", "ann.lee", "name", "Ann Lee|Ann Lee", "email", "ann.lee@town.example"));
        assertThat(written("posts.yaml"))
                .extracting(post -> post.get("key") + " " + post.get("title") + " " + post.get("holder"))
                .containsExactly(
                        "public-works.head-1 Director|Director ann.lee",
                        "public-works.caseworker-1 Road inspector|Road inspector bo.ray",
                        "311-centre.triage-1 Agent|Agent cy");
    }

    @Test
    void a_chinese_list_is_understood_by_its_usual_headings() throws IOException {
        make("""
                单位编码,单位名称,单位类型,上级单位,所在区域,姓名,职务,角色,工号
                zx,市诉求协调中心,协调中心,,,林慧,分派员,受理分派,lin-hui
                sw,市水务局,市级部门,zx,,周敏,河道科承办人,承办人,
                hy,西区办事处,街道,zx,西区,,主任,负责人,
                """);
        assertThat(written("offices.yaml"))
                .extracting(office -> office.get("key") + " " + office.get("kind") + " " + office.get("area") + " "
                        + office.get("parent"))
                .containsExactly(
                        "zx coordination-centre town null", "sw city-department town zx", "hy township west zx");
        assertThat(written("posts.yaml"))
                .extracting(post -> post.get("key") + " " + post.get("holder"))
                .containsExactly("zx.triage-1 lin-hui", "sw.caseworker-1 sw.caseworker-1", "hy.head-1 null");
    }

    @Test
    void a_workbook_and_headings_of_ones_own_are_read_as_told() throws IOException {
        var file = folder.resolve("list.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0");
                var sheet = book.newWorksheet("list")) {
            sheet.value(0, 0, "Amt");
            sheet.value(0, 1, "Leitung");
            sheet.value(1, 0, "Tiefbauamt");
            sheet.value(1, 1, "Jörg Weiß");
        }
        assertThat(make(file, Map.of("office", "Amt", "person", "Leitung"), false, false))
                .isInstanceOf(Answer.Made.class);
        assertThat(written("people.yaml"))
                .extracting(person -> person.get("name"))
                .containsExactly("Jörg Weiß|Jörg Weiß");
    }

    @Test
    void a_list_whose_offices_cannot_be_found_names_its_columns() throws IOException {
        assertThat(why(make("Amt,Leitung\nTiefbauamt,Ann\n")))
                .singleElement()
                .asString()
                .contains("Amt, Leitung", "--column office=");
        assertThat(why(make(csv("office\nWater\n"), Map.of("office", "Amt"), false, false)))
                .containsExactly("The list has no column “Amt”. The list has: office.");
        assertThat(why(make(csv("office\nWater\n"), Map.of("boss", "Amt"), false, false)))
                .singleElement()
                .asString()
                .contains("“boss”", "office-zh");
    }

    @Test
    void every_row_that_cannot_be_used_is_named_with_its_line_and_nothing_is_written() throws IOException {
        var list = """
                office,role,person,login,area,parent
                Water,boss,Ann,ann,,
                ,caseworker,Bo,bo,,
                Parks,caseworker,Cy,cy,East,
                Roads,caseworker,Di,di,,Ministry
                Roads,caseworker,Ed,di,,
                Roads,caseworker,Fay,fay,West,
                """;
        assertThat(why(make(list)))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Line 2:").contains("“boss” is no role", "caseworker"),
                        line -> assertThat(line).startsWith("Line 3:").contains("names no office"),
                        line -> assertThat(line).startsWith("Line 4:").contains("no area “East”"),
                        line -> assertThat(line).startsWith("Line 6:").contains("“di” is the sign-in of Di on line 5"),
                        line -> assertThat(line).startsWith("Line 5:").contains("no office “Ministry”"),
                        line -> assertThat(line).contains("--leave-out"));
    }

    @Test
    void what_is_there_is_written_anew_only_when_asked() throws IOException {
        Files.writeString(city.resolve("posts.yaml"), "mine");
        var list = csv("office\nWater\n");
        assertThat(make(list, Map.of(), false, false))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why())
                                .singleElement()
                                .asString()
                                .contains("posts.yaml already", "--replace"));
        assertThat(city.resolve("posts.yaml")).hasContent("mine");
        assertThat(city.resolve("offices.yaml")).doesNotExist();
        assertThat(make(list, Map.of(), true, false)).isInstanceOf(Answer.Made.class);
        assertThat(written("posts.yaml")).isEmpty();
        assertThat(city).isDirectoryNotContaining("glob:**.writing*");
    }

    @Test
    void with_refused_rows_left_out_the_rest_is_written() throws IOException {
        var list = csv("office,role\nWater,caseworker\n,caseworker\nParks,boss\n");
        assertThat(make(list, Map.of(), false, true))
                .isInstanceOfSatisfying(
                        Answer.Made.class, made -> assertThat(made.refused()).hasSize(2));
        assertThat(written("offices.yaml"))
                .extracting(office -> office.get("key"))
                .containsExactly("water", "coordination-centre");
    }
}
