package org.moothall.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import tools.jackson.databind.json.JsonMapper;

/// What a city can say of its duty desks, and what it hears where that cannot work.
class DutyPartTest {

    @TempDir
    Path path;

    private final Reading reading = new Reading();
    private final DutyPart part = new DutyPart();

    private void write(String name, String content) throws IOException {
        Files.createDirectories(path.resolve("duty"));
        Files.writeString(path.resolve("duty").resolve(name), content);
    }

    private void read(String name, String content) throws IOException {
        write(name, content);
        part.read(new CityFolder(path), reading);
    }

    @Test
    void the_desks_of_lanfeng_are_sound() {
        part.read(new CityFolder(Path.of("..", "city", "lanfeng")), reading);
        assertThat(reading.faults()).isEmpty();
        part.use(reading.items());
        assertThat(part.desks()).hasSize(10);
        var centre = part.desks().stream()
                .filter(desk -> desk.key().equals("centre"))
                .findFirst()
                .orElseThrow();
        var leader = centre.post("leader").orElseThrow();
        assertThat(leader.many("whole", DayKind.WORKDAY)).isEqualTo(1);
        assertThat(leader.many("whole", DayKind.HOLIDAY)).isEqualTo(2);
        assertThat(centre.rules().restAfterNight()).isEqualTo(36);
    }

    @Test
    void what_cannot_work_is_named_with_its_line() throws IOException {
        read("east.yaml", """
                key: west
                name: {en: West, zh: 西}
                office: centre
                shifts:
                  - {key: day, name: {en: day, zh: 白班}, from: "half past eight", hours: 30}
                posts:
                  - key: officer
                    name: {en: Officer, zh: 值班员}
                    asks: pilot
                    needs: [{shift: night, days: [sunday], many: 1}]
                people:
                  - {post: a.head}
                rules: {in-a-row: none, fair: [luck], apart: [[a.head]]}
                """);
        assertThat(reading.faults())
                .extracting(Fault::toString)
                .anySatisfy(fault -> assertThat(fault).contains("duty/east.yaml:1", "Name it duty/west.yaml"))
                .anySatisfy(fault -> assertThat(fault).contains("“half past eight” is no time"))
                .anySatisfy(fault -> assertThat(fault).contains("“30” is no number that fits", "from 1 to 24"))
                .anySatisfy(fault -> assertThat(fault).contains("Nobody of the desk serves as “pilot”"))
                .anySatisfy(fault -> assertThat(fault).contains("There is no shift “night”", "Choose one of day"))
                .anySatisfy(fault -> assertThat(fault).contains("“sunday” is not known here", "workday, weekend"))
                .anySatisfy(fault -> assertThat(fault).contains("“none” is no number that fits"))
                .anySatisfy(fault -> assertThat(fault).contains("“luck” is not known here"))
                .anySatisfy(fault -> assertThat(fault).contains("is no pair of this desk"))
                .hasSize(9);
    }

    @Test
    void a_rule_with_a_price_is_a_wish_and_a_price_that_cannot_be_is_named_with_its_line() throws IOException {
        part.read(new CityFolder(Path.of("..", "city", "lanfeng")), reading);
        part.use(reading.items());
        assertThat(part.desks())
                .filteredOn(desk -> desk.rules().prices().inARow() > 0)
                .extracting(Desk::key)
                .containsExactly("emergency");
        write(
                "north.yaml",
                desk("north", "{rest: 11, in-a-row: 2, price: {in-a-row: 0, a-month: 9, fair: 3, rest: 1000}}"));
        write("south.yaml", desk("south", "{rest: 11, price: 40}"));
        read("west.yaml", desk("west", "{rest: 11, in-a-row: 2, price: {rest: 1, in-a-row: 999}}"));
        assertThat(reading.faults())
                .extracting(Fault::toString)
                .anySatisfy(fault ->
                        assertThat(fault).contains("duty/north.yaml:7", "“0” is no number that fits", "from 1 to 999"))
                .anySatisfy(fault -> assertThat(fault).contains("“1000” is no number that fits"))
                .anySatisfy(fault -> assertThat(fault)
                        .contains("There is no rule “a-month” that could have a price", "take its price out"))
                .anySatisfy(fault -> assertThat(fault).contains("fair"))
                .anySatisfy(fault -> assertThat(fault).contains("duty/south.yaml:7", "“price” should have fields"))
                .hasSize(5);
    }

    private static String desk(String key, String rules) {
        return """
                key: %s
                name: {en: One, zh: 一}
                office: coordination-centre
                shifts: [{key: day, name: {en: day, zh: 白班}, from: "08:30", hours: 12}]
                posts: [{key: officer, name: {en: Officer, zh: 值班员}, needs: [{shift: day, many: 1}]}]
                people: [{post: coordination-centre.head}]
                rules: %s
                """.formatted(key, rules);
    }

    @Test
    void a_desk_that_its_people_cannot_fill_is_a_gap() {
        var items = new CityItems(java.util.List.of(
                item("office", "bureau", "{\"key\": \"bureau\", \"kind\": \"city-department\", \"area\": \"x\"}"),
                item("office", "town", "{\"key\": \"town\", \"kind\": \"township\", \"area\": \"x\"}"),
                item("person", "an", "{\"key\": \"an\", \"name\": {\"en\": \"An\", \"zh\": \"安\"}}"),
                item(
                        "post",
                        "town.head",
                        "{\"key\": \"town.head\", \"office\": \"town\", \"role\": \"head\", \"holder\": \"an\"}"),
                item("duty-desk", "one", desk("one")),
                item("duty-desk", "two", desk("two"))));
        assertThat(part.gaps(items))
                .extracting(Fault::toString)
                .anySatisfy(fault -> assertThat(fault).contains("duty/one.yaml", "needs 2 at once, and 1 may fill it"))
                .anySatisfy(fault -> assertThat(fault).contains("has 60 duties, and all together may serve 5"))
                .anySatisfy(fault -> assertThat(fault).contains("an is of another level than the desk"))
                .anySatisfy(fault -> assertThat(fault).contains("duty/two.yaml", "an serves at two desks"))
                .hasSize(7);
    }

    private static String desk(String key) {
        return """
                {"key": "%s", "name": {"en": "x", "zh": "x"}, "office": "bureau",
                 "shifts": [{"key": "day", "name": {"en": "x", "zh": "x"}, "from": "08:00", "hours": 12}],
                 "posts": [{"key": "officer", "name": {"en": "x", "zh": "x"}, "needs": [{"shift": "day", "many": 2}]}],
                 "people": [{"post": "town.head"}], "rules": {"a-month": 5}}""".formatted(key);
    }

    private static CityItem item(String kind, String key, String json) {
        return new CityItem(kind, key, JsonMapper.builder().build().readTree(json));
    }
}
