package org.moothall.stationery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.Pictures;
import org.moothall.city.CityFolder;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.procedure.Verb;

/// Templates are read with their places; what is wrong is named with file and line.
class TemplatesTest {

    @TempDir
    Path folder;

    private Reading read() {
        var reading = new Reading();
        new Templates().read(new CityFolder(folder), reading);
        reading.finish();
        return reading;
    }

    private void letter(String text) throws IOException {
        Files.createDirectories(folder.resolve("letters"));
        Files.writeString(folder.resolve("letters/reply.yaml"), text);
    }

    @Test
    void a_gap_that_no_letter_knows_is_a_fault_with_its_line() throws IOException {
        letter("""
                letter: reply
                move: reply
                title: {en: Reply, zh: 答复}
                to: {en: Dear all, zh: 您好}
                body:
                  - text:
                      en: Number {caze}
                      zh: 编号{caze}
                  - part: next
                    title: {en: Next, zh: 后续}
                """);
        assertThat(read().faults())
                .extracting(Fault::line, Fault::what)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(7, "A letter knows nothing called {caze}."),
                        org.assertj.core.groups.Tuple.tuple(8, "A letter knows nothing called {caze}."));
    }

    @Test
    void languages_out_of_step_a_strange_move_and_a_part_twice_are_faults() throws IOException {
        letter("""
                letter: reply
                move: rate
                title: {en: "Reply to {case}", zh: 答复}
                to: {en: Dear all, zh: 您好}
                body:
                  - {part: next, title: {en: Next, zh: 后续}}
                  - {part: next, title: {en: Again, zh: 再次}}
                  - {points: {en: Points, zh: 诉求}, part: other}
                """);
        assertThat(read().faults())
                .extracting(Fault::what)
                .containsExactly(
                        "No letter goes with the move “rate”.",
                        "English and Chinese leave other gaps open.",
                        "The part “next” stands here twice.",
                        "A piece of a letter is text, part or points.");
        assertThat(read().items().list(Templates.LETTER)).isEmpty();
    }

    @Test
    void a_pack_brings_its_letters_and_they_win_where_they_are_meant() throws IOException {
        Files.writeString(folder.resolve("city.yaml"), "packs: {cn-petition-2022: {}}\n");
        Files.createDirectories(folder.resolve("letters"));
        Files.copy(Path.of("..", "city", "lanfeng", "letters", "reply.yaml"), folder.resolve("letters/reply.yaml"));
        var reading = read();
        assertThat(reading.faults()).isEmpty();
        var templates = new Templates();
        templates.use(reading.items());
        assertThat(templates.fitting("service-request", "in-hand"))
                .extracting(Template::key)
                .containsExactly("reply");
        assertThat(templates.fitting("petition-claim", "in-hand"))
                .filteredOn(one -> one.move() == Verb.REPLY)
                .singleElement()
                .satisfies(one -> assertThat(one.parts())
                        .extracting(Template.Part::key)
                        .containsExactly("facts", "reasons", "basis", "opinion"));
        assertThat(templates.fitting("petition-claim", "reexamination"))
                .extracting(Template::key)
                .contains("cn-petition-2022.final");
    }

    @Test
    void a_seal_is_a_picture_of_an_office_that_there_is() throws IOException {
        Files.createDirectories(folder.resolve("letters/seals"));
        Files.write(folder.resolve("letters/seals/no-such-office.png"), Pictures.png(3));
        Files.writeString(folder.resolve("letters/seals/water-bureau.png"), "no picture");
        assertThat(read().faults())
                .extracting(Fault::what)
                .contains("There is no office “no-such-office”.", "The seal is no PNG of at most 300 KB.");
    }
}
