package org.moothall.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Verb;
import org.moothall.seal.Opening.Reason;

class PurposesTest {

    @Test
    void a_visit_is_a_purpose_only_while_the_case_is_handled() {
        assertThat(new Purposes(Phase.RECEIVED, Set.of(Verb.ACCEPT, Verb.ASK)).offered())
                .containsExactly(Reason.UNCLEAR, Reason.LETTER, Reason.DANGER);
        assertThat(new Purposes(Phase.IN_HAND, Set.of(Verb.REPLY, Verb.PLAN)).offered())
                .containsExactly(Reason.VISIT, Reason.ANSWER, Reason.LETTER, Reason.DANGER);
    }

    @Test
    void what_is_answered_can_still_be_told_and_what_is_closed_needs_no_name() {
        assertThat(new Purposes(Phase.ANSWERED, Set.of(Verb.CLOSE)).offered())
                .containsExactly(Reason.ANSWER, Reason.DANGER);
        assertThat(new Purposes(Phase.CLOSED, Set.of(Verb.NOTE)).offered()).isEmpty();
    }

    @Test
    void nobody_chooses_a_call_back_or_the_platforms_own_reading() {
        for (var phase : Phase.values())
            assertThat(new Purposes(phase, Set.of(Verb.values())).offered())
                    .doesNotContain(Reason.CALL_BACK, Reason.MAIL);
    }
}
