package org.moothall.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.city.CityFolder;
import org.moothall.city.Fault;
import org.moothall.city.Reading;

class ProofreaderTest {

    private static final Path PROCEDURES = Path.of("..", "city", "lanfeng", "procedures");

    @TempDir
    Path folder;

    private List<Fault> faults(String yaml) throws IOException {
        Files.createDirectories(folder.resolve("procedures"));
        Files.writeString(folder.resolve("procedures/service-request.yaml"), yaml);
        Files.writeString(
                folder.resolve("calendar.yaml"),
                "- {from: 2026-10-01, to: 2026-10-07, works: false, name: {en: a, zh: b}}\n");
        var reading = new Reading();
        ProcedurePart.readFiles(new CityFolder(folder), reading);
        return reading.faults();
    }

    private static String lanfeng() throws IOException {
        return Files.readString(PROCEDURES.resolve("service-request.yaml"));
    }

    @Test
    void the_example_citys_procedure_has_no_fault() throws IOException {
        assertThat(faults(lanfeng())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "accept: {to: in-hand}               | accept: {to: in-hnad}                          | which is no step",
                "withdraw: {to: closed}              | withdrow: {to: closed}                         | knows no move",
                "needs: [PERSON]                     | needs: [PERSONS]                               | knows no need",
                "until: [answer, reply, withdraw]    | until: [answer, repl, withdraw]                | No step offers “repl”",
                "within: given                       | within: soon                                   | no length of time",
                "phase: WAITING                      | phase: WAIT                                    | is no phase",
                "kind: promise                       | kind: hope                                     | is no kind",
                "object: {to: contested, needs: [NOTE]} | object: {to: received, needs: [NOTE]}       | No way leads to it",
                "object: {to: contested, needs: [NOTE]} | object: {to: contested}                     | without saying why",
                "object: {to: contested, needs: [NOTE]} | object: {to: answered, needs: [NOTE]}       | Nobody could decide",
                "from: [reply]                       | from: [rate]                                   | no clock runs",
            })
    void a_mistake_is_named_with_its_line(String right, String wrong, String words) throws IOException {
        var yaml = lanfeng();
        assertThat(yaml).contains(right.strip());
        var faults = faults(yaml.replace(right.strip(), wrong.strip()));
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.what()).contains(words.strip());
            assertThat(fault.line()).isPositive();
            assertThat(fault.mend()).isNotBlank();
        });
    }

    @Test
    void a_step_that_leads_nowhere_is_a_dead_end() throws IOException {
        var yaml = lanfeng().replaceAll("\\{to: closed[^}]*}", "{to: answered}");
        assertThat(faults(yaml))
                .anySatisfy(fault -> assertThat(fault.what()).contains("No way leads from it to an end"));
    }
}
