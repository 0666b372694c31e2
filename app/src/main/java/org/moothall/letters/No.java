package org.moothall.letters;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Decision;
import org.moothall.handling.ActPage;
import org.moothall.web.Reader;

/// Why something is not done with a letter: a reason of its own, or what the rules of its case say to the move.
///
/// @param rule null where the letter itself is the reason
public record No(String key, Decision.@Nullable Refused rule) {

    static Optional<No> of(String why) {
        return Optional.of(new No("letters.refused." + why, null));
    }

    static No by(Decision.Refused rule) {
        return new No("", rule);
    }

    public String told(Reader reader) {
        return rule == null ? reader.t(key) : ActPage.refusal(rule, reader);
    }
}
