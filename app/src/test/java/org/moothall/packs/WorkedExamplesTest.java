package org.moothall.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.deadline.TimeLimit;
import org.moothall.deadline.Within;

/// Every date that was counted by hand, and stands in a pack's `examples.csv`, comes out.
class WorkedExamplesTest {

    static final Path CITIES = Path.of("..", "city");
    static final List<String> PACKS = List.of("cn-petition-2022", "hotline", "in-cpgrams-2024", "uk-complaints-2024");

    record Example(String pack, NamedCsvRecord row) {

        private @Nullable String maybe(String field) {
            var text = row.getField(field);
            return text.isEmpty() ? null : text;
        }

        Question question() {
            var calendar = maybe("calendar");
            var ends = maybe("ends");
            return new Question(
                    new Shelf(List.of(CITIES)),
                    pack,
                    null,
                    row.getField("clock"),
                    row.getField("from"),
                    row.getField("pauses").isEmpty()
                            ? List.of()
                            : List.of(row.getField("pauses").split(" ")),
                    maybe("extend"),
                    calendar == null ? null : CITIES.resolve(calendar),
                    row.getField("urgency"),
                    ends == null ? null : TimeLimit.Ends.valueOf(ends.toUpperCase(Locale.ROOT)));
        }

        @Override
        public String toString() {
            return pack + " " + String.join(" ", row.getFields());
        }
    }

    static Stream<Example> examples() throws IOException {
        var all = Stream.<Example>builder();
        for (var pack : PACKS)
            try (var rows = CsvReader.builder()
                    .ofNamedCsvRecord(CITIES.resolve("packs").resolve(pack).resolve("examples.csv"))) {
                rows.forEach(row -> all.add(new Example(pack, row)));
            }
        return all.build();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_was_counted_by_hand_comes_out(Example example) {
        var due = example.row().getField("due");
        if (due.equals("refused"))
            assertThatThrownBy(() -> Reckoned.of(example.question()))
                    .isInstanceOf(CannotReckon.class)
                    .hasMessageContaining(example.row().getField("clock"));
        else
            assertThat(Reckoned.of(example.question()).json().path("due").asString())
                    .as(example.row().getField("counted"))
                    .isEqualTo(due);
    }

    @Test
    void every_pack_has_a_dozen_and_every_clock_that_can_be_counted_is_among_them() throws IOException {
        for (var pack : PACKS) {
            var examples = examples().filter(one -> one.pack().equals(pack)).toList();
            var counted = examples.stream()
                    .filter(one -> !one.row().getField("due").equals("refused"))
                    .toList();
            assertThat(counted).hasSizeGreaterThanOrEqualTo(12);
            assertThat(counted)
                    .extracting(one -> one.row().getField("clock"))
                    .containsAll(
                            countable(Ground.of(examples.getFirst().question()).pack()));
            assertThat(examples)
                    .allSatisfy(one -> assertThat(one.row().getField("counted")).isNotBlank());
        }
    }

    /// Those whose city settings are the only figure may be left out, and so may dates that an act names.
    private static List<String> countable(Pack pack) {
        return pack.clocks().stream()
                .filter(clock -> pack.clock(clock).orElseThrow().limit().within().values().stream()
                        .noneMatch(length -> length.unit() == Within.Unit.GIVEN))
                .filter(clock -> pack.clock(clock).orElseThrow().limit().kind() == TimeLimit.Kind.LAW)
                .toList();
    }
}
