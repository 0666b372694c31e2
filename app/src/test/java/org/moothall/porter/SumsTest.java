package org.moothall.porter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.moothall.kernel.Digest;
import org.moothall.porter.Sums.Answer;

class SumsTest {

    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant TURN = AT.plusSeconds(45);
    private final Sums sums = new Sums(new ClientMarks(SumsTest::mark));

    @Test
    void a_solved_sum_is_good_once() {
        var paper = sums.paper("draft", TURN, AT);
        var sum = solved(paper);
        assertThat(sums.judge(paper, "", "draft", AT)).isEqualTo(Answer.EARLY);
        assertThat(sums.judge(paper, sum + "0", "draft", AT)).isEqualTo(Answer.EARLY);
        assertThat(sums.judge(paper, sum, "draft", AT)).isEqualTo(Answer.GOOD);
        assertThat(sums.judge(paper, sum, "draft", AT)).isEqualTo(Answer.NONE);
    }

    @Test
    void a_sum_is_good_for_its_own_form_and_for_half_an_hour() {
        var paper = sums.paper("draft", TURN, AT);
        var sum = solved(paper);
        assertThat(sums.judge(paper, sum, "another draft", AT)).isEqualTo(Answer.NONE);
        assertThat(sums.judge(paper, sum, "draft", AT.plus(Sums.GOOD_FOR).plusSeconds(1)))
                .isEqualTo(Answer.NONE);
    }

    @Test
    void a_turn_that_has_come_is_as_good_as_a_sum() {
        var paper = sums.paper("draft", TURN, AT);
        assertThat(sums.judge(paper, "", "draft", AT.plusSeconds(44))).isEqualTo(Answer.EARLY);
        assertThat(sums.judge(paper, "", "draft", TURN)).isEqualTo(Answer.GOOD);
        assertThat(sums.judge(paper, "", "draft", AT.plusSeconds(46))).isEqualTo(Answer.NONE);
    }

    @Test
    void what_was_changed_on_the_way_is_no_paper_of_ours() {
        var paper = sums.paper("draft", TURN, AT);
        assertThat(Paper.of(paper.written())).contains(paper);
        var sooner = new Paper(paper.salt(), paper.hash(), AT, paper.until(), paper.signature());
        var easier =
                new Paper(paper.salt(), Digest.sha256(paper.salt() + ".1"), TURN, paper.until(), paper.signature());
        assertThat(sums.judge(sooner, "", "draft", AT)).isEqualTo(Answer.NONE);
        assertThat(sums.judge(easier, "1", "draft", AT)).isEqualTo(Answer.NONE);
        for (var odd : new String[] {null, "", "a!b!c", "a!b!c!d!e", "a!b!!1!e", "a!b!1!9999999999999999999!e"})
            assertThat(Paper.of(odd)).isEmpty();
        assertThat(Paper.of("a!b!1!999999999999999!e")).isPresent();
    }

    private static byte[] mark(String purpose, byte[] text) {
        return Digest.sha256("test " + purpose + new String(text, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    }

    static String solved(Paper paper) {
        return IntStream.range(0, Sums.MOST)
                .mapToObj(Integer::toString)
                .filter(sum -> Digest.sha256(paper.salt() + "." + sum).equals(paper.hash()))
                .findFirst()
                .orElseThrow();
    }
}
