package org.moothall.signals.scan.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PopulationTest {

    @Test
    void people_between_two_censuses() {
        var people = new Population(new int[] {0, 10}, new double[][][] {{{100, 300}, {200, 200}}});
        var expected = people.expected(new int[] {8}, new int[] {0, 10, 20});
        // person-days: 1500 and 2500, then 2000 and 2000
        assertThat(expected[0]).usingComparatorWithPrecision(1e-12).containsExactly(1.5, 2);
        assertThat(expected[1]).usingComparatorWithPrecision(1e-12).containsExactly(2.5, 2);
    }

    @Test
    void people_outside_of_all_censuses_and_a_kind_without_cases() {
        var people = new Population(new int[] {10, 20}, new double[][][] {{{1, 3}, {3, 1}}, {{5, 5}, {5, 5}}});
        // 5 days as at first, 10 days on the way (2 and 2 on average), 5 days as at last
        var expected = people.expected(new int[] {8, 0}, new int[] {5, 10, 20, 25});
        assertThat(expected[0]).usingComparatorWithPrecision(1e-12).containsExactly(0.5, 2, 1.5);
        assertThat(expected[1]).usingComparatorWithPrecision(1e-12).containsExactly(1.5, 2, 0.5);
    }
}
