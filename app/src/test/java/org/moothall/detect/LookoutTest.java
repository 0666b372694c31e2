package org.moothall.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.moothall.detect.Finding.Way;

/// What is unusual is found where and since when it is so, and no answer hangs on how
/// it was asked.
class LookoutTest {

    private static final int DAYS = 420;
    private static final MadeCity QUIET = MadeCity.of(61, DAYS, 12);

    private static Settings once(double interval) {
        return new Settings(interval, 14, 5, 199, 1, 1, true);
    }

    private static List<Finding> look(Field field, double interval) {
        var found = new Lookout(once(interval)).look(field, MadeCity.Calendar.PLAIN);
        assertThat(found).allSatisfy(LookoutTest::says_what_its_course_says);
        return found;
    }

    private static void says_what_its_course_says(Finding finding) {
        var days = finding.course().stream()
                .filter(point -> !point.day().isBefore(finding.since()))
                .toList();
        assertThat(days.getLast().day()).isEqualTo(finding.until());
        assertThat(finding.observed())
                .isEqualTo(days.stream().mapToInt(Finding.Point::observed).sum());
        assertThat(finding.expected())
                .as("expected, found as %s", finding.way())
                .isCloseTo(days.stream().mapToDouble(Finding.Point::expected).sum(), within(1e-9));
    }

    private static LocalDate last(int back) {
        return MadeCity.FIRST.plusDays(DAYS - back);
    }

    @Test
    void a_burst_in_neighbouring_places_is_found_there_and_since_it_began() {
        var found = look(QUIET.with(4, 3, 14, 15, 20, 21).all(), 365);

        assertThat(found).hasSize(1);
        var finding = found.getFirst();
        assertThat(finding.way()).isEqualTo(Way.CLUSTER);
        assertThat(finding.areas()).contains("place-14", "place-15", "place-20").hasSizeLessThanOrEqualTo(6);
        assertThat(finding.since()).isBetween(last(4), last(3));
        assertThat(finding.observed()).isGreaterThanOrEqualTo(36);
        assertThat(finding.expected()).isLessThan(15);
        assertThat(finding.course()).hasSize(56);
        assertThat(finding.course().getLast().observed())
                .isGreaterThan((int) finding.course().getLast().upper());
    }

    @Test
    void a_burst_in_a_single_place_is_not_told_of_the_whole_city() {
        var found = look(QUIET.with(14, 1, 8).all(), 365);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().areas()).containsExactly("place-08");
        assertThat(found.getFirst().since()).isEqualTo(last(1));
    }

    @Test
    void a_rise_everywhere_is_found_though_no_place_has_more_than_its_part() {
        var found = look(QUIET.times(2.5, 2).all(), 365);

        var whole = found.stream()
                .filter(one -> one.areas().equals(List.of("city")))
                .findFirst()
                .orElseThrow();
        assertThat(whole.way()).isEqualTo(Way.SERIES);
        assertThat(whole.since()).isEqualTo(last(2));
        assertThat(whole.interval()).isGreaterThan(500);
    }

    @Test
    void a_burst_in_two_places_is_told_there_though_all_others_have_a_little_more() {
        var found = look(QUIET.times(1.5, 2).with(14, 2, 14, 15).all(), 365);

        assertThat(found)
                .flatExtracting(Finding::areas)
                .contains("place-14", "place-15")
                .doesNotContain("city");
    }

    /// It has more than its part of what the whole has.
    @Test
    void a_burst_in_neighbouring_places_is_told_beside_a_rise_everywhere() {
        var found = look(QUIET.times(3, 3).with(6, 3, 14, 15, 20).all(), 365);

        assertThat(found)
                .extracting(Finding::way, one -> one.areas().contains("city"))
                .containsExactlyInAnyOrder(tuple(Way.SERIES, true), tuple(Way.CLUSTER, false));
        assertThat(found).anySatisfy(one -> assertThat(one.areas()).contains("place-14", "place-15"));
    }

    @Test
    void a_way_in_that_is_dead_is_found_as_a_drop_where_that_is_asked_for() {
        var silent = QUIET.times(0.1, 3).all();

        assertThat(look(silent, 365)).singleElement().satisfies(found -> {
            assertThat(found.way()).isEqualTo(Way.DROP);
            assertThat(found.areas()).containsExactly("city");
            assertThat(found.observed()).isLessThan((int) found.expected());
        });
        var risesOnly = new Settings(365, 14, 5, 199, 1, 1, false);
        assertThat(new Lookout(risesOnly).look(silent, MadeCity.Calendar.PLAIN)).isEmpty();
    }

    @Test
    void a_storm_two_months_ago_hides_nothing_though_nobody_said_that_it_was_one() {
        var everywhere = IntStream.range(0, QUIET.places().size()).toArray();
        var after = QUIET.between(64, 63, 20, everywhere).between(62, 61, 6, everywhere);

        assertThat(look(after.with(2, 1, everywhere).all(), 365))
                .extracting(Finding::areas)
                .contains(List.of("city"));
        assertThat(look(after.with(4, 3, 14, 15, 20, 21).all(), 365))
                .extracting(Finding::way)
                .contains(Way.CLUSTER);
        assertThat(look(after.all(), 365)).isEmpty();
    }

    @Test
    void what_grows_for_weeks_is_found_though_no_week_shows_it() {
        var quiet = MadeCity.of(63, 500, 12);
        var grown = quiet.between(40, 1, 1, 3, 10, 14, 22, 27, 31);

        assertThat(look(grown.all(), 30)).extracting(Finding::way).contains(Way.RISE);
        assertThat(look(quiet.all(), 30)).isEmpty();
    }

    @Test
    void threads_and_the_order_of_places_change_nothing() {
        var burst = QUIET.with(4, 3, 14, 15, 20, 21);
        var found = look(burst.all(), 30);

        assertThat(new Lookout(new Settings(30, 14, 5, 199, 1, 2, true)).look(burst.all(), MadeCity.Calendar.PLAIN))
                .isEqualTo(found);
        assertThat(look(burst.turnedRound().all(), 30)).isEqualTo(found);
    }
}
