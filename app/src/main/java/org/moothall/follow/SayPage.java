package org.moothall.follow;

import org.moothall.web.Form;
import org.moothall.web.Page;

/// Something said on a case: a message with photos, or that the report is withdrawn.
public record SayPage(Form form, String receipt, String title, What what, boolean conflict) implements Page {

    /// Names of the texts.
    public enum What {
        ADD("add"),
        WITHDRAW("withdraw");

        private final String key;

        What(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    @Override
    public int status() {
        return conflict ? 409 : form.status();
    }
}
