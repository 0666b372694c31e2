package org.moothall.web;

import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;

/// Who reads the page being written: the language, who is signed in (by name, as the page's head shows it), where on
/// the
/// site. Every template gets one.
public record Reader(Language language, @Nullable SignedIn signedIn, String path, String csrf, Texts texts) {

    /// As the staff bar shows it.
    public record SignedIn(String person, Text name, Text office, Text title, java.util.Set<String> roles) {}

    /// The text of a key in the reader's language, its `{0}`, `{1}` … filled in.
    public String t(String key, Object... args) {
        return texts.get(language, key, args);
    }

    public String t(Text text) {
        return text.in(language);
    }
}
