package org.moothall.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.city.CityFolder;
import org.moothall.city.Fault;
import org.moothall.city.Reading;

class DirectoryPartTest {

    @TempDir
    Path folder;

    private final Directory directory = new Directory();
    private final DirectoryPart part = new DirectoryPart(directory);

    @BeforeEach
    void a_small_city() throws IOException {
        write("offices.yaml", """
                - key: centre
                  name: {en: Coordination Centre, zh: 协调中心}
                  kind: coordination-centre
                  area: lanfeng
                - key: water-bureau
                  name: {en: City Water Bureau, zh: 市水务局}
                  kind: city-department
                  sector: water
                  area: lanfeng
                  parent: centre
                  phone: 5550 1180
                """);
        write("people.yaml", """
                - {key: zhou-min, name: {en: Zhou Min, zh: 周敏}}
                - {key: he-jun, name: {en: He Jun, zh: 何军}}
                """);
        write("posts.yaml", """
                - {key: water-bureau.cw-1, office: water-bureau, role: caseworker, title: {en: Caseworker, zh: 承办人}, holder: zhou-min}
                - {key: water-bureau.head, office: water-bureau, role: head, title: {en: Head, zh: 局长}}
                - {key: centre.triage, office: centre, role: triage, title: {en: Triage, zh: 分派员}, holder: he-jun}
                - {key: centre.head, office: centre, role: head, title: {en: Head, zh: 主任}, holder: he-jun}
                """);
    }

    @Test
    void a_sound_folder_is_read_into_offices_posts_and_people() {
        var reading = read();
        assertThat(reading.faults()).isEmpty();
        part.use(reading.items());

        var offices = directory.offices();
        assertThat(offices.require("water-bureau").phone()).isEqualTo("5550 1180");
        assertThat(offices.of("water", "lanfeng")).map(Office::key).contains("water-bureau");
        assertThat(offices.ofArea(Office.Kind.COORDINATION_CENTRE, "lanfeng")).isPresent();
        assertThat(offices.posts("water-bureau")).extracting(Post::role).containsExactly(Role.HEAD, Role.CASEWORKER);
        assertThat(offices.answerable("water-bureau")).map(Person::key).contains("zhou-min");
        assertThat(directory.officer("he-jun")).hasValueSatisfying(officer -> {
            assertThat(officer.office().key()).isEqualTo("centre");
            assertThat(officer.roles()).containsExactlyInAnyOrder(Role.TRIAGE, Role.HEAD);
        });
        assertThat(directory.officer("nobody")).isEmpty();
    }

    @Test
    void a_sound_folder_has_no_gaps() {
        assertThat(part.gaps(read().items())).isEmpty();
    }

    @Test
    void each_fault_names_file_line_and_mend() throws IOException {
        write("offices.yaml", """
                - key: centre
                  name: {en: Coordination Centre}
                  kind: coordination-centre
                  area: lanfeng
                - key: water-bureau
                  name: {en: City Water Bureau, zh: 市水务局}
                  kind: department
                  sector: water
                  area: lanfeng
                  parent: center
                  fone: 1
                - key: centre
                  name: {en: Again, zh: 又}
                  kind: township
                  area: lanfeng
                  parent: centre
                """);
        write("people.yaml", """
                - {key: "", name: {en: Zhou Min, zh: 周敏}}
                - {key: Zhou Min, name: 周敏}
                """);
        assertThat(read().faults())
                .extracting(Fault::toString)
                .contains(
                        "offices.yaml:2: “name” has no Chinese. Add zh: … to it.",
                        "offices.yaml:7: “department” is no kind. Choose one of coordination-centre, city-department, county, county-department, township, supervision.",
                        "offices.yaml:10: There is no office “center”. Did you mean “centre”?",
                        "offices.yaml:11: “fone” is not a field that is known here. Did you mean “phone”?",
                        "offices.yaml:12: The key “centre” stands here a second time. Give each office its own key.",
                        "offices.yaml:16: The office “centre” stands above itself. Name the next office up that leads to the topmost.",
                        "people.yaml:1: “key” is missing. Add it.",
                        "people.yaml:2: “Zhou Min” is no key. Write it in lower case ASCII letters and digits with - and . between.",
                        "people.yaml:2: “name” is not in two languages. Write name: {en: …, zh: …}.");
    }

    @Test
    void an_unknown_holder_and_office_are_faults() throws IOException {
        write("posts.yaml", """
                - key: a
                  office: fire-brigade
                  role: clerk
                  title: {en: A, zh: 甲}
                  holder: zhou-ming
                """);
        assertThat(read().faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "posts.yaml:2: There is no office “fire-brigade”. Add it, or name another.",
                        "posts.yaml:3: “clerk” is no role. Choose one of head, caseworker, triage, counter, supervisor, administrator.",
                        "posts.yaml:5: There is no person “zhou-ming”. Did you mean “zhou-min”?");
    }

    @Test
    void a_missing_file_and_broken_yaml_are_faults() throws IOException {
        Files.delete(folder.resolve("people.yaml"));
        write("posts.yaml", "- {key: a, office: [}\n");
        assertThat(read().faults())
                .extracting(Fault::file, Fault::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("people.yaml", 0),
                        org.assertj.core.groups.Tuple.tuple("posts.yaml", 1));
    }

    @Test
    void an_office_without_a_filled_post_a_person_without_one_and_two_offices_at_once_are_gaps() throws IOException {
        write("posts.yaml", """
                - {key: water-bureau.head, office: water-bureau, role: head, title: {en: Head, zh: 局长}}
                - {key: centre.triage, office: centre, role: triage, title: {en: Triage, zh: 分派员}, holder: he-jun}
                - {key: water-bureau.counter, office: water-bureau, role: counter, title: {en: Counter, zh: 窗口}, holder: he-jun}
                """);
        assertThat(part.gaps(read().items()))
                .extracting(Fault::what)
                .containsExactly(
                        "Nobody answers for the cases of “centre”.",
                        "Nobody answers for the cases of “water-bureau”.",
                        "“zhou-min” holds no post.",
                        "“he-jun” holds posts in centre and water-bureau; only the first counts.");
    }

    private Reading read() {
        return reading(part, folder);
    }

    private static Reading reading(DirectoryPart part, Path folder) {
        var reading = new Reading();
        part.read(new CityFolder(folder), reading);
        reading.finish();
        return reading;
    }

    private void write(String file, String... text) throws IOException {
        Files.write(folder.resolve(file), List.of(text));
    }
}
