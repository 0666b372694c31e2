package org.moothall.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.CityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Loads a city of lamps: the smallest part there can be.
@CityTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS) // leaves a city of lamps
class CityLoadTest {

    private static final String TWO_LAMPS = """
            - {key: bridge-lamp, colour: white, height: 8}
            - {key: gate-lamp, colour: yellow, height: 4}
            """;

    @TempDir
    Path folder;

    @Autowired
    CityStore store;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private final Lamps lamps = new Lamps();

    @BeforeEach
    void nothing_is_loaded() {
        database.sql("delete from city.item").update();
        database.sql("update city.version set number = 0").update();
    }

    @Test
    void loading_takes_the_city_into_use_and_counts_the_version() throws IOException {
        var plan = load(TWO_LAMPS);
        assertThat(plan.lines()).containsExactly("lamps: 2 added");
        assertThat(lamps.inUse).containsExactly("bridge-lamp", "gate-lamp");
        assertThat(lamps.kept).containsExactly("bridge-lamp", "gate-lamp");
        assertThat(store.version()).isEqualTo(1);
    }

    @Test
    void loading_twice_changes_nothing() throws IOException {
        load(TWO_LAMPS);
        assertThat(load(TWO_LAMPS).lines()).containsExactly("Nothing changes.");
        assertThat(store.version()).isEqualTo(1);
    }

    @Test
    void the_difference_names_what_is_added_changed_and_removed() throws IOException {
        load(TWO_LAMPS);
        write("""
                - {key: gate-lamp, colour: blue, height: 5}
                - {key: quay-lamp, colour: white, height: 8}
                """);
        assertThat(city().plan(new CityFolder(folder)).lines())
                .containsExactly("lamps: 1 added, 1 changed (gate-lamp: colour, height), 1 removed (bridge-lamp)");
        assertThat(store.version()).as("planning changes nothing").isEqualTo(1);
    }

    @Test
    void the_order_of_a_file_and_of_fields_is_kept() throws IOException {
        load(TWO_LAMPS);
        var plan = load("""
                - {key: gate-lamp, height: 4, colour: yellow}
                - {key: bridge-lamp, colour: white, height: 8}
                """);
        assertThat(plan.lines()).containsExactly("lamps: 1 changed (gate-lamp: order of fields), order changed");
        assertThat(store.items().list("lamp")).extracting(CityItem::key).containsExactly("gate-lamp", "bridge-lamp");
        assertThat(store.items()
                        .find("lamp", "gate-lamp")
                        .orElseThrow()
                        .content()
                        .propertyNames())
                .containsExactly("key", "height", "colour");
    }

    @Test
    void a_fault_names_file_and_line_and_nothing_changes() throws IOException {
        load(TWO_LAMPS);
        var plan = load("""
                - {key: bridge-lamp, colour: white, height: 8}
                - {key: gate-lamp, height: 4}
                """);
        assertThat(plan.sound()).isFalse();
        assertThat(plan.faults())
                .extracting(Fault::toString)
                .containsExactly("lamps.yaml:2: “colour” is missing. Add it.");
        assertThat(store.version()).isEqualTo(1);
        assertThat(lamps.inUse).containsExactly("bridge-lamp", "gate-lamp");
    }

    @Test
    void what_is_still_needed_cannot_be_taken_away() throws IOException {
        load(TWO_LAMPS);
        lamps.needed = "gate-lamp";
        var plan = load("- {key: bridge-lamp, colour: white, height: 8}\n");
        assertThat(plan.sound()).isFalse();
        assertThat(plan.refusals()).containsExactly("lamp gate-lamp cannot be taken away: Somebody walks under it.");
        assertThat(store.items().list("lamp")).hasSize(2);
    }

    @Test
    void a_part_that_fails_takes_the_whole_load_back() throws IOException {
        lamps.fails = true;
        write(TWO_LAMPS);
        var city = city();
        org.assertj.core.api.Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> city.load(new CityFolder(folder)));
        assertThat(store.items().all()).isEmpty();
        assertThat(store.version()).isZero();
    }

    @Test
    void two_loads_at_once_follow_each_other() throws Exception {
        write(TWO_LAMPS);
        var together = new CountDownLatch(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var loads = java.util.stream.IntStream.range(0, 2)
                    .mapToObj(i -> threads.submit(() -> {
                        together.countDown();
                        assertThat(together.await(10, TimeUnit.SECONDS)).isTrue();
                        return city().load(new CityFolder(folder)).changesNothing();
                    }))
                    .toList();
            assertThat(List.of(loads.get(0).get(), loads.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(store.version()).isEqualTo(1);
    }

    @Test
    void another_process_takes_the_new_city_into_use() throws IOException {
        var otherLamps = new Lamps();
        var other = city(otherLamps);
        other.afterSingletonsInstantiated();
        assertThat(otherLamps.inUse).isEmpty();
        load(TWO_LAMPS);
        other.watch();
        assertThat(otherLamps.inUse).containsExactly("bridge-lamp", "gate-lamp");
    }

    @Test
    void a_folder_is_checked_for_gaps_only_when_it_has_no_faults() throws IOException {
        write("- {key: gate-lamp, colour: yellow, height: 4}\n");
        assertThat(city().check(new CityFolder(folder)))
                .extracting(Fault::what)
                .containsExactly("One lamp is too few.");
        write("- {key: gate-lamp, height: 4}\n");
        assertThat(city().check(new CityFolder(folder)))
                .extracting(Fault::what)
                .containsExactly("“colour” is missing.");
    }

    @Test
    void numbers_stay_as_they_are_written() throws IOException {
        load("- {key: gate-lamp, colour: 4.10, height: 007}\n");
        var content = store.items().find("lamp", "gate-lamp").orElseThrow().content();
        assertThat(content.toString()).isEqualTo("{\"key\":\"gate-lamp\",\"colour\":\"4.10\",\"height\":\"007\"}");
    }

    private Plan load(String yaml) throws IOException {
        write(yaml);
        return city().load(new CityFolder(folder));
    }

    private City city() {
        return city(lamps);
    }

    private City city(Lamps lamps) {
        return new City(List.of(lamps), new SettingsPart(), store, transaction, "");
    }

    private void write(String yaml) throws IOException {
        Files.writeString(folder.resolve("lamps.yaml"), yaml);
    }

    private static final class Lamps implements CityPart {

        private volatile List<String> inUse = List.of();
        private volatile List<String> kept = List.of();
        private String needed = "";
        private boolean fails;

        @Override
        public void read(CityFolder folder, Reading reading) {
            for (var lamp : folder.list("lamps.yaml", reading)) {
                lamp.word("colour");
                lamp.item("lamp");
            }
        }

        @Override
        public List<Fault> gaps(CityItems items) {
            return items.list("lamp").size() == 1
                    ? List.of(new Fault("lamps.yaml", 0, "One lamp is too few.", "Add another."))
                    : List.of();
        }

        @Override
        public Optional<String> needed(CityItem item) {
            return item.key().equals(needed) ? Optional.of("Somebody walks under it.") : Optional.empty();
        }

        @Override
        public void loaded(CityItems items) {
            if (fails) throw new IllegalStateException("no light");
            kept = keys(items);
        }

        @Override
        public void use(CityItems items) {
            inUse = keys(items);
        }

        private static List<String> keys(CityItems items) {
            return new ArrayList<>(
                    items.list("lamp").stream().map(CityItem::key).toList());
        }
    }
}
