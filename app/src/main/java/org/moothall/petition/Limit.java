package org.moothall.petition;

import org.moothall.kernel.Text;
import org.moothall.packs.Pack.Most;

/// How many representatives a joint petition has at most, and where that stands.
///
/// @param basis the law's or the city's own sentence about it
public record Limit(int most, Text basis) {

    /// Where neither a law nor the city limits them: what one form takes.
    static final Limit FORM =
            new Limit(100, new Text("One form takes at most 100 representatives.", "一份表单最多可填100名代表。"));

    static Limit of(Most law) {
        return new Limit(law.most(), law.basis());
    }
}
