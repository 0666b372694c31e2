package org.moothall.signals.farrington;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final LocalDate MONDAY = LocalDate.of(2004, 1, 5);

    @Test
    void steps_are_counted() {
        assertThat(Calendar.steps(52).before(300, 2)).isEqualTo(196);
    }

    @Test
    void of_two_mondays_the_nearer_one() {
        var weeks = Calendar.weeks(MONDAY);
        // 5 November 2004 was a Friday: three days to the next Monday
        assertThat(MONDAY.plusWeeks(200)).isEqualTo("2007-11-05");
        assertThat(MONDAY.plusWeeks(weeks.before(200, 3))).isEqualTo("2004-11-08");
        // 3 November 2005 was a Thursday: three days back to the last
        assertThat(MONDAY.plusWeeks(252)).isEqualTo("2008-11-03");
        assertThat(MONDAY.plusWeeks(weeks.before(252, 3))).isEqualTo("2005-10-31");
    }

    @Test
    void the_29th_of_february_is_the_first_of_march_in_other_years() {
        var days = Calendar.days(LocalDate.of(2015, 2, 27));
        assertThat(days.before(367, 1)).isEqualTo(2); // 29 February 2016, 1 March 2015
        assertThat(days.before(366, 1)).isEqualTo(1);
        assertThat(Calendar.days(LocalDate.of(2015, 1, 28)).before(366, 1)).isEqualTo(1); // 29 January
    }
}
