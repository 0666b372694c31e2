package org.moothall.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.directory.Directory;
import org.moothall.kernel.Forbidden;
import org.moothall.tally.Past;
import org.moothall.warning.Warning;
import org.moothall.warning.Warnings;
import org.moothall.warning.Warnings.Query;
import org.springframework.beans.factory.annotation.Autowired;

/// When counts are looked at, and by whose word.
@CityTest
class HourStoryTest {

    private static final LocalDate DAY = LocalDate.of(2006, 4, 4);

    @Autowired
    Past past;

    @Autowired
    Nightly nightly;

    @Autowired
    NightClock clock;

    @Autowired
    Warnings warnings;

    @Autowired
    Directory directory;

    @Autowired
    SettableClock time;

    @BeforeEach
    @AfterEach
    void nothing_is_counted() {
        past.nothingCounted();
    }

    private List<Warning> standing() {
        return warnings.list(new Query(false, null, null, "drainage.rain", null, "", 100))
                .warnings();
    }

    @Test
    void an_urgent_kind_is_raised_within_the_hour() {
        var day = DAY.plusYears(1);
        past.quiet("drainage.rain.flooded", day, List.of("nandu.heyan"));
        nightly.night(day, Past.dawn(day), _ -> {});
        var today = day.plusDays(1);
        past.report("drainage.rain.flooded", "nandu.heyan", today, 18);
        nightly.hour(today.atTime(13, 0).atZone(Past.LANFENG).toInstant());
        assertThat(standing())
                .singleElement()
                .satisfies(warning -> assertThat(warning.until()).isEqualTo(today));
    }

    @Test
    void each_night_is_due_once_after_the_citys_hour() {
        var night = Past.dawn(DAY);
        assertThat(clock.due(night.minusSeconds(60))).isFalse();
        assertThat(clock.due(night)).isTrue();
        nightly.night(DAY, night, _ -> {});
        assertThat(clock.due(night)).isFalse();
        assertThat(clock.due(night.plusSeconds(86_400))).isTrue();
    }

    @Test
    void who_may_not_has_nothing_looked_at() {
        assertThatThrownBy(() -> nightly.look(directory.officer("he-ping").orElseThrow()))
                .isInstanceOf(Forbidden.class);
        time.set(Past.dawn(DAY.plusYears(2)));
        assertThat(nightly.look(directory.officer("lin-hui").orElseThrow()))
                .hasValueSatisfying(seen -> assertThat(seen.day()).isEqualTo(DAY.plusYears(2)));
    }
}
