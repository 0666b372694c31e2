package org.moothall.seal;

import java.util.Arrays;
import java.util.stream.Stream;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// Why the identity is to be opened; the consequence stands beside it.
public record RevealPage(Form form, String number, String title, String receipt) implements Page {

    /// Those that who handles a case may have.
    public static Stream<Opening.Reason> reasons() {
        return Arrays.stream(Opening.Reason.values()).filter(reason -> reason != Opening.Reason.CALL_BACK);
    }

    @Override
    public int status() {
        return form.status();
    }
}
