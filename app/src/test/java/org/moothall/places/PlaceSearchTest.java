package org.moothall.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceSearchTest {

    private final Areas areas = Lanfeng.areas();

    private String first(String words) {
        return areas.search(words, 5).getFirst().name().en();
    }

    @Test
    void a_street_is_found_by_the_beginning_of_its_name() {
        assertThat(areas.search("heyan r", 5))
                .extracting(found -> found.name().en())
                .contains("Heyan Road");
        assertThat(first("HEYAN  ROAD")).isEqualTo("Heyan Road");
    }

    @Test
    void a_name_is_found_by_any_of_its_words() {
        assertThat(areas.search("pump", 5))
                .extracting(found -> found.name().en())
                .contains("Heyan Pump Station");
    }

    @Test
    void a_chinese_name_is_found_by_any_part_of_it() {
        assertThat(areas.search("泵站", 5)).extracting(found -> found.name().zh()).contains("河沿泵站");
        assertThat(areas.search("沿路", 5)).extracting(found -> found.name().zh()).contains("河沿路");
    }

    @Test
    void words_may_name_the_surroundings_too() {
        assertThat(first("nandu heyan road")).isEqualTo("Heyan Road");
    }

    @Test
    void a_whole_address_is_found_by_the_name_in_it() {
        assertThat(first("12 Heyan Road")).isEqualTo("Heyan Road");
        var found = areas.search("澜丰市南渡区河沿街道河沿路12号", 3);
        assertThat(found).extracting(hit -> hit.name().zh()).contains("河沿街道");
        assertThat(areas.search("南渡区河沿路12号", 3).getFirst().name().zh()).isEqualTo("河沿路");
    }

    @Test
    void areas_come_before_streets_of_the_same_name() {
        assertThat(areas.search("nandu", 3).getFirst().area()).isEqualTo("nandu");
    }

    @Test
    void each_answer_lies_in_the_area_it_names_and_says_where_that_is() {
        assertThat(areas.search("heyan", 20)).isNotEmpty().allSatisfy(found -> {
            assertThat(areas.at(found.spot())).isPresent();
            assertThat(found.within().en()).isNotBlank();
        });
    }

    @Test
    void nonsense_and_nothing_find_nothing() {
        assertThat(areas.search("", 5)).isEmpty();
        assertThat(areas.search(" ;; ", 5)).isEmpty();
        assertThat(areas.search("zzzzqq", 5)).isEmpty();
    }

    @Test
    void a_search_is_quick() {
        areas.search("h", 8);
        long before = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            areas.search("he", 8);
            areas.search("南渡区河沿路12号", 8);
        }
        double micros = (System.nanoTime() - before) / 1000.0 / 400;
        System.out.printf("a search: %.0f µs%n", micros);
        assertThat(micros).isLessThan(20_000);
    }
}
