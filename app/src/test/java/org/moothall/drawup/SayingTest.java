package org.moothall.drawup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.moothall.deadline.WorkCalendar;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.roster.Desk;
import org.moothall.rota.Length;
import org.moothall.rota.Patterns;
import org.moothall.rota.Rule;
import org.moothall.rota.Spacing;
import org.moothall.rota.Totals;
import org.moothall.web.Sample;

/// Rules of which a desk's file has none yet are sentences too.
class SayingTest {

    private static final Set<String> BOTH = Set.of("officer/day", "officer/night");
    private static final List<Rule> RULES = List.of(
            new Patterns.Unwanted("an", Set.of(0), List.of(Set.of("officer/night"), BOTH, Set.of()), 3),
            new Totals.Fewest("an", BOTH, 0, 30, 4, 1),
            new Spacing.WeekendsInARow("an", Length.strictly(1, 2)));

    @Test
    void orders_weekends_and_a_least_number_are_said_in_english() {
        assertThat(said(Language.EN))
                .containsExactly(
                        "An does not serve in this order from day to day: “Officer, night”, then “Officer, day” or “Officer, night”, then nothing.",
                        "An serves at least 4 duties.",
                        "An serves on at most 2 weekends in a row.");
    }

    @Test
    void and_in_chinese() {
        assertThat(said(Language.ZH)).element(1).isEqualTo("安至少值班 4 次。");
        assertThat(said(Language.ZH)).element(2).isEqualTo("安最多连续 2 个周末值班。");
    }

    private static List<String> said(Language language) {
        var words = Sample.reader(language, null).words();
        var saying = new Saying(briefing(), words, person -> new Text("An", "安"));
        return RULES.stream().map(saying::one).toList();
    }

    private static Briefing briefing() {
        var shifts = List.of(shift("day", "白班"), shift("night", "夜班"));
        var posts = List.of(new Desk.Post("officer", new Text("Officer", "值班员"), null, List.of()));
        var rules = new Desk.Rules(0, 0, 0, 0, null, null, null, null);
        var desk = new Desk("one", new Text("One", "一"), "bureau", shifts, posts, List.of(), rules);
        return new Briefing(
                desk,
                Briefing.Period.of(YearMonth.of(2026, 1)),
                List.of(),
                new WorkCalendar(ZoneId.of("Asia/Shanghai"), Map.of()),
                List.of(),
                List.of(),
                Map.of(),
                Instant.EPOCH);
    }

    private static Desk.Shift shift(String key, String chinese) {
        return new Desk.Shift(key, new Text(key, chinese), LocalTime.of(8, 0), 12, false);
    }
}
