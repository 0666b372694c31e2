package org.moothall.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.moothall.rota.Brief;
import org.moothall.rota.Coverage;
import org.moothall.rota.Length;
import org.moothall.rota.Rule;
import org.moothall.rota.Spacing;
import org.moothall.rota.Ties;
import org.moothall.rota.Totals;

/// What cannot be kept together is named, and nothing else.
class ConflictTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final List<Brief.Shift> SHIFTS =
            List.of(new Brief.Shift("day", LocalTime.of(8, 0), Duration.ofHours(12)));
    private static final List<Brief.Member> MEMBERS = List.of(
            new Brief.Member("an", Set.of("leader")),
            new Brief.Member("bo", Set.of()),
            new Brief.Member("chi", Set.of("leader")));

    @Test
    void a_leader_is_wanted_on_days_on_which_both_are_away() {
        var leader = leaderOn(3);
        var an = new Ties.Away("an", 2, 5);
        var chi = new Ties.Away("chi", 0, 4);
        var rules = new ArrayList<Rule>(List.of(an, new Ties.Away("bo", 1, 2), chi, new Totals.Weekends("an", 1)));
        for (var day = 0; day < 2; day++) rules.add(leaderOn(day));
        rules.add(leader);
        assertThat(impossible(rules)).containsExactlyInAnyOrder(an, chi, leader);
    }

    @Test
    void a_rule_that_nobody_can_keep_stands_alone() {
        var driver = new Coverage.Cover(1, "day", "driver", 1, Rule.NEVER, 0);
        assertThat(impossible(List.of(leaderOn(0), driver, new Spacing.InARow("bo", true, Length.strictly(1, 2)))))
                .containsExactly(driver);
    }

    private static Coverage.Cover leaderOn(int day) {
        return new Coverage.Cover(day, "day", "leader", 1, Rule.NEVER, Rule.NEVER);
    }

    private static List<Rule> impossible(List<Rule> rules) {
        var brief = new Brief(MONDAY, 7, SHIFTS, MEMBERS, rules);
        var outcome = Drawing.draw(brief, new Drawing.Effort(Duration.ofSeconds(60), 1, 2), Drawing.Watcher.NOBODY);
        return ((Outcome.Impossible) outcome).together();
    }
}
