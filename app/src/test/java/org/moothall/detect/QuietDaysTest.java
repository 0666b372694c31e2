package org.moothall.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is unusual is found where and since when it is so, what is usual is not, and no answer hangs on how
/// it was asked.
class QuietDaysTest {

    private static final int DAYS = 420;
    private static final MadeCity QUIET = MadeCity.of(61, DAYS, 12);

    private static Settings once(double interval) {
        return new Settings(interval, 14, 5, 199, 1, 1, true);
    }

    private static List<Finding> look(Field field, double interval) {
        return new Lookout(once(interval)).look(field, MadeCity.Calendar.PLAIN);
    }

    private static LocalDate last(int back) {
        return MadeCity.FIRST.plusDays(DAYS - back);
    }

    @Test
    void what_has_not_come_in_yet_is_no_drop() {
        var late = QUIET.times(0.3, 1).all();

        assertThat(new Lookout(once(30)).look(late, new MadeCity.Calendar(0.3, Set.of())))
                .isEmpty();
    }

    @Test
    void neither_holidays_nor_the_days_after_them_ring() {
        var days = IntStream.range(380, 415).filter(day -> MadeCity.holiday(day) || MadeCity.after(day) || day % 7 < 2);

        assertThat(days.mapToObj(day -> look(QUIET.upTo(day + 1), 365)).flatMap(List::stream))
                .isEmpty();
    }

    @Test
    void days_that_say_nothing_neither_ring_nor_hide_what_comes_after() {
        var everywhere = IntStream.range(0, QUIET.places().size()).toArray();
        var stormy = QUIET.between(50, 16, 4, everywhere).times(3.5, 2);
        var storm = IntStream.rangeClosed(16, 50).mapToObj(QuietDaysTest::last).collect(Collectors.toSet());
        var lookout = new Lookout(once(365));

        assertThat(lookout.look(stormy.all(), new MadeCity.Calendar(1, storm)))
                .extracting(Finding::areas)
                .contains(List.of("city"));
        assertThat(lookout.look(QUIET.with(20, 1, 8).all(), new MadeCity.Calendar(1, Set.of(last(1)))))
                .isEmpty();
    }

    @Test
    void what_came_every_second_month_is_no_longer_rare() {
        var before = QUIET;
        for (var back = 31; back < 350; back += 60) before = before.between(back, back, 10, 8);

        assertThat(look(QUIET.with(10, 1, 8).all(), 365)).isNotEmpty();
        assertThat(look(before.with(10, 1, 8).all(), 100)).isEmpty();
    }

    @Test
    void ten_days_are_enough_for_what_is_far_above_them() {
        var young = MadeCity.of(62, 10, 40);

        assertThat(look(young.all(), 30)).isEmpty();
        assertThat(look(young.times(6, 1).all(), 30)).extracting(Finding::areas).contains(List.of("city"));
        assertThat(look(young.upTo(3), 30)).isEmpty();
    }

    @Test
    void too_few_are_never_told_however_rare() {
        var silent = new MadeCity(QUIET.places(), new int[QUIET.places().size()][DAYS]);

        assertThat(look(silent.with(4, 1, 8).all(), 30)).isEmpty();
        assertThat(look(silent.with(5, 1, 8).all(), 30)).isNotEmpty();
    }

    @Test
    void on_quiet_days_findings_come_about_as_often_as_they_say() {
        var found = IntStream.range(0, 16)
                .parallel()
                .mapToLong(i -> {
                    var city = MadeCity.of(700 + i, 200, new double[] {1, 4, 12, 40}[i % 4]);
                    return IntStream.range(80, 100)
                            .filter(half -> !look(city.upTo(2 * half + 1), 10).isEmpty())
                            .count();
                })
                .sum();

        assertThat(found).isBetween(12L, 56L);
    }
}
