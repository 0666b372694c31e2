package org.moothall.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Book;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.detect.Finding;
import org.moothall.detect.Finding.Way;
import org.moothall.directory.Directory;
import org.moothall.matters.Matters;
import org.moothall.tally.Past;
import org.moothall.tally.Tallies;
import org.moothall.warning.Answered;
import org.moothall.warning.Warning;
import org.moothall.warning.Warnings;
import org.moothall.warning.Warnings.Query;
import org.springframework.beans.factory.annotation.Autowired;

/// Nights of a spring long ago: half a year of quiet, then a burst, and what came of it.
@CityTest
class NightStoryTest {

    private static final String KIND = "water.pipes.burst";
    private static final LocalDate DAY = LocalDate.of(2006, 4, 4);

    @Autowired
    Past past;

    @Autowired
    Nightly nightly;

    @Autowired
    Hearing hearing;

    @Autowired
    Warnings warnings;

    @Autowired
    Figures figures;

    @Autowired
    Tallies tallies;

    @Autowired
    Matters matters;

    @Autowired
    SettableClock time;

    @Autowired
    Directory directory;

    @Autowired
    Desk desk;

    @Autowired
    Browser browser;

    @BeforeEach
    @AfterEach
    void nothing_is_counted() {
        past.nothingCounted();
    }

    private List<Warning> standing() {
        return warnings.list(new Query(false, null, null, KIND, null, "", 100)).warnings();
    }

    @Test
    void a_burst_is_raised_once_and_a_second_look_changes_nothing() {
        past.quiet(KIND, DAY, List.of("nandu.heyan"));
        nightly.night(DAY, Past.dawn(DAY), _ -> {});
        assertThat(standing()).isEmpty();

        var next = DAY.plusDays(1);
        past.report(KIND, "nandu.heyan", next, 16);
        nightly.night(next, Past.dawn(next), _ -> {});
        var raised = standing();
        assertThat(raised).singleElement().satisfies(warning -> {
            assertThat(warning.areas()).contains("nandu.heyan");
            assertThat(warning.office()).isEqualTo(matters.lead(KIND, List.of("nandu.heyan")));
            assertThat(warning.observed()).isGreaterThanOrEqualTo(16);
            assertThat(warning.what().en()).startsWith("Burst").contains("to be expected: Heyan Subdistrict");
            assertThat(warnings.course(warning)).isNotEmpty();
        });
        nightly.night(next, Past.dawn(next).plusSeconds(600), _ -> {});
        assertThat(standing()).isEqualTo(raised);
        assertThat(warnings.looks(raised.getFirst())).hasSize(1);

        var third = next.plusDays(1);
        past.report(KIND, "nandu.heyan", third, 12);
        nightly.night(third, Past.dawn(third), _ -> {});
        assertThat(standing()).singleElement().satisfies(warning -> {
            assertThat(warning.number()).isEqualTo(raised.getFirst().number());
            assertThat(warning.until()).isEqualTo(third);
        });
        answered(standing().getFirst(), Past.dawn(third));
    }

    /// A scan over neighbouring places expects more than is usual: it has counted the burst in.
    @Test
    void a_clusters_page_says_the_number_that_its_chart_adds_up_to() {
        var day = DAY.plusYears(1);
        var near = List.of("nandu.heyan", "nandu.jianshe", "nandu.liushu");
        var far = List.of("dongtan.pingyuan", "fengling.fengxi", "shuikou.guanting", "yunqi.shanhe");
        past.quiet(KIND, day, Stream.concat(near.stream(), far.stream()).toList());
        nightly.night(day, Past.dawn(day), _ -> {});
        var next = day.plusDays(1);
        for (var area : near) past.report(KIND, area, next, 8);
        for (var area : far) past.report(KIND, area, next, 2);
        nightly.night(next, Past.dawn(next), _ -> {});
        var warning = standing().stream()
                .filter(one -> one.areas().containsAll(near))
                .findFirst()
                .orElseThrow();
        assertThat(warning.what().en()).contains("24 reports on 5 April in neighbouring areas, about 7 to be expected");

        Desk.signIn(browser, desk.able("lin-hui"));
        browser.open("/warnings/" + warning.number());
        var row = browser.page().select("details tr:has(.mh-tag--late) td").eachText();
        assertThat(row.getFirst()).isEqualTo("24");
        assertThat(browser.text()).contains("24 instead of about %s, ".formatted(row.get(1)));
        browser.open("/warnings?kind=water");
        assertThat(browser.text()).contains("24 instead of about %s, ".formatted(row.get(1)));
        assertThat(Book.of(browser.open("/warnings/export")).line(warning.number()))
                .contains("2007-04-05", "24", row.get(1));
    }

    @Test
    void a_cluster_beside_a_rise_of_the_whole_city_is_a_warning_of_its_own_and_each_is_followed() {
        var day = DAY.plusYears(2);
        var first =
                heard(day, finding("lanfeng", Way.SERIES, day, 5_000), finding("nandu.heyan", Way.CLUSTER, day, 900));
        assertThat(first).hasSize(2);
        var next = day.plusDays(1);
        var second = heard(
                next, finding("lanfeng", Way.SERIES, next, 900), finding("nandu.heyan", Way.CLUSTER, next, 5_000));
        assertThat(second).as("each goes on as itself").isEqualTo(first);
        var third = day.plusDays(2);
        assertThat(heard(third, finding("nandu.jianshe", Way.SERIES, third, 900)))
                .as("what stands around it is the same thing")
                .isEqualTo(first);
    }

    private static Finding finding(String area, Way way, LocalDate day, double interval) {
        var course = List.of(new Finding.Point(day, 60, 20, 10, 30));
        return new Finding(KIND, List.of(area), day, day, 60, 20, 1 / interval, interval, way, course);
    }

    /// Numbers of the warnings that stand, by their first area.
    private List<String> heard(LocalDate day, Finding... findings) {
        hearing.raise(new ArrayList<>(List.of(findings)), Map.of(), warnings.rules(), Past.dawn(day));
        return standing().stream()
                .sorted(Comparator.comparing(Warning::subject))
                .map(Warning::number)
                .toList();
    }

    /// What was real is no part of what is usual, and stands in the month.
    private void answered(Warning warning, Instant at) {
        time.set(at);
        var officer = directory
                .officer(directory.offices().handlers(warning.office()).getFirst())
                .orElseThrow();
        var real = new Warning.Answer(
                Warning.Verdict.ACTED, Warning.Cause.REAL, "A main was renewed", "GR-2006-000001", null, "", "", at);
        assertThat(warnings.answer(warning.number(), officer, real, warning.version()))
                .isInstanceOf(Answered.Taken.class);
        var april = YearMonth.from(DAY);
        assertThat(figures.months(april, april))
                .filteredOn(month -> month.office().equals(warning.office()))
                .singleElement()
                .satisfies(month -> {
                    assertThat(month.raised()).isEqualTo(1);
                    assertThat(month.real()).isEqualTo(1);
                    assertThat(month.owed()).isEqualTo(1);
                    assertThat(month.inTime()).as("a day late").isZero();
                    assertThat(month.delay()).isBetween(0.0, 2.0);
                    assertThat(month.expected()).isPositive().isLessThan(month.budget());
                    assertThat(month.precision()).as("too few to tell").isNull();
                });
        assertThat(tallies.days(DAY.plusDays(9), 14, hearing.real(DAY.plusDays(9)))
                        .masked(KIND, "nandu.heyan", DAY.plusDays(1)))
                .isTrue();
    }
}
