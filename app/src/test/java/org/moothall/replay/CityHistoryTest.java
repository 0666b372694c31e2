package org.moothall.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.detect.Settings;
import org.moothall.kernel.CannotStart;
import org.moothall.matters.Matters;
import org.moothall.tally.Past;
import org.moothall.tally.Tallies;
import org.springframework.beans.factory.annotation.Autowired;

/// What an installation counted is played back.
@CityTest
class CityHistoryTest {

    private static final String KIND = "lighting.signals.fault", HEYAN = "nandu.heyan.rice-market";
    private static final LocalDate LAST = LocalDate.of(2003, 4, 14);

    @Autowired
    Past past;

    @Autowired
    Tallies tallies;

    @Autowired
    Matters matters;

    @BeforeEach
    @AfterEach
    void nothing_is_counted() {
        past.nothingCounted();
    }

    private CityHistory history(String... kinds) {
        return new CityHistory(tallies, matters, List.of(kinds), 14);
    }

    @Test
    void a_burst_of_one_day_is_raised_on_it() {
        for (var day = LAST.minusDays(35); !day.isAfter(LAST); day = day.plusDays(1))
            past.report(KIND, HEYAN, day, day.equals(LAST) ? 14 : 1);
        var dawn = LAST.plusDays(1).atTime(5, 30).atZone(Past.LANFENG).toInstant();
        tallies.count(LAST, List.of(KIND), 14, dawn, _ -> {});
        var events = new ArrayList<Playback.Event>();
        var history = history(KIND);

        new Playback(history, Settings.USUAL, 1, events::add).run(LAST.minusDays(2), LAST, _ -> {});

        assertThat(history.words()).endsWith("counted from 2003-03-10 to 2003-04-14");
        assertThat(history.name(KIND)).isNotEqualTo(KIND);
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.state()).isEqualTo(Playback.State.RAISED);
            assertThat(event.day()).isEqualTo(LAST);
            assertThat(event.finding().observed()).isEqualTo(14);
        });
    }

    @Test
    void what_there_is_not_is_said() {
        assertThatThrownBy(() -> history()).isInstanceOf(CannotStart.class).hasMessageContaining("warnings.yaml");
        assertThatThrownBy(() -> history("no.such")).hasMessageContaining("no kind or branch “no.such”");
        assertThatThrownBy(() -> history(KIND).last()).hasMessageContaining("./moothall warnings look");
        assertThat(history(KIND).known(KIND, LAST).days()).isZero();
    }
}
