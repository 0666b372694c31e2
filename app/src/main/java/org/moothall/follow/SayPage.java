package org.moothall.follow;

import java.util.Arrays;
import org.moothall.kernel.NotFound;
import org.moothall.procedure.Verb;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// Something said on a case: a message with photos, that a review is asked for, new facts, or that the report is
/// withdrawn.
///
/// @param needed whether the procedure asks for words
public record SayPage(Form form, String receipt, String title, What what, boolean needed, boolean conflict)
        implements Page {

    /// Its key names the texts and the address.
    public enum What {
        ADD(Verb.ADD, "follow.add.missing"),
        WITHDRAW(Verb.WITHDRAW, "follow.withdraw.missing"),
        APPEAL(Verb.APPEAL, "follow.appeal.missing"),
        NEW_FACTS(Verb.NEW_FACTS, "follow.new-facts.missing");

        private final Verb verb;
        private final String missing;

        What(Verb verb, String missing) {
            this.verb = verb;
            this.missing = missing;
        }

        static What of(String key) {
            return Arrays.stream(values())
                    .filter(what -> what.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("something to say: " + key));
        }

        public String key() {
            return verb.key();
        }

        Verb verb() {
            return verb;
        }

        /// The text that asks for the words.
        String missing() {
            return missing;
        }

        /// Whether photos and documents may come with it.
        public boolean files() {
            return this != WITHDRAW;
        }
    }

    @Override
    public int status() {
        return conflict ? 409 : form.status();
    }
}
