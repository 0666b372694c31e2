package org.moothall.whose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.moothall.fairness.Recusal;
import org.moothall.fairness.Stake;
import org.moothall.whose.Passed.What;

/// A county's two offices and the city's centre: who decides what, and what counts as changing hands.
class DisputeTest extends Quarrel {

    @Test
    void the_centre_decides_first_then_the_county_of_both_then_the_conference() {
        opened("roads");
        objected("roads");
        assertThat(bench()).isEqualTo(new Bench(Rung.FORWARDER, "centre", List.of("centre-triage")));
        sent("centre", "triage", "water");
        objected("water");
        assertThat(bench()).isEqualTo(new Bench(Rung.FORWARDER, "centre", List.of("centre-triage")));
        sent("centre", "triage", "roads");
        objected("roads");
        assertThat(bench()).isEqualTo(new Bench(Rung.SUPERIOR, "county", List.of("county-head")));
        sent("county", "head", "water");
        objected("water");
        assertThat(bench().rung()).isEqualTo(Rung.CONFERENCE);
        assertThat(bench().office()).isEqualTo("assembly");
        sent("assembly", "head", "water");
        assertThat(dispute().pending()).isEmpty();
        assertThat(dispute().finalRuling()).map(Objection.Ruling::to).contains("water");
        assertThat(dispute().changes())
                .extracting(Change::from, Change::to)
                .containsExactly(tuple("roads", "water"), tuple("water", "roads"), tuple("roads", "water"));
    }

    @Test
    void one_office_alone_against_the_centre_climbs_to_the_centres_head() {
        opened("roads");
        objected("roads");
        sent("centre", "triage", "roads");
        objected("roads");
        assertThat(bench()).isEqualTo(new Bench(Rung.SUPERIOR, "centre", List.of("centre-head")));
        assertThat(dispute().changes()).isEmpty();
    }

    @Test
    void whoever_handed_it_over_decides_whether_that_was_right() {
        opened("roads");
        add(What.HANDED, "roads", "caseworker", "water");
        objected("water");
        assertThat(bench().office()).isEqualTo("roads");
        assertThat(bench().people()).containsExactly("roads-head", "roads-caseworker");
    }

    @Test
    void a_rung_decides_twice_whoever_objects() {
        opened("roads");
        objected("roads");
        sent("centre", "triage", "water");
        objected("water");
        sent("centre", "triage", "assembly");
        objected("assembly");
        assertThat(bench().rung()).isEqualTo(Rung.SUPERIOR);
        assertThat(bench().office()).isEqualTo("centre");
    }

    @Test
    void a_head_who_decided_below_does_not_decide_above_while_somebody_else_can() {
        opened("roads");
        objected("roads");
        sent("centre", "head", "roads");
        objected("roads");
        assertThat(bench().people()).containsExactly("centre-triage");
    }

    @Test
    void who_is_kept_away_decides_nothing() {
        opened("roads");
        objected("roads");
        var kept = new Recusal(OFFICES, "centre", List.of(new Stake.Interested("centre-triage")));
        var bench = Bench.of(dispute(), kept, "assembly").orElseThrow();
        assertThat(bench.people()).isNotEmpty().doesNotContain("centre-triage");
    }

    @Test
    void the_first_sending_and_naming_a_reviewer_are_no_changes_of_hands() {
        opened("centre");
        sent("centre", "triage", "roads");
        assertThat(dispute().changes()).isEmpty();
        add(What.AGAIN, null, null, null);
        sent("centre", "triage", "water");
        assertThat(dispute().changes()).isEmpty();
        objected("water");
        assertThat(bench().rung()).isEqualTo(Rung.FORWARDER);
    }

    @Test
    void what_is_closed_waits_for_nobody_and_looking_again_begins_anew() {
        opened("roads");
        objected("roads");
        add(What.ENDED, null, null, null);
        assertThat(dispute().pending()).isEmpty();
        add(What.AGAIN, null, null, null);
        objected("roads");
        assertThat(bench().rung()).isEqualTo(Rung.FORWARDER);
    }
}
