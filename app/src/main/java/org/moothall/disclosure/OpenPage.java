package org.moothall.disclosure;

import java.util.List;
import java.util.Locale;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// For what sealed words are opened; the consequence stands beside it.
public record OpenPage(Form form, String number, String title, List<Disclosure.Purpose> purposes) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public List<Part.Choice> choices(Reader reader) {
        return purposes.stream()
                .map(one -> new Part.Choice(
                        one.name(), reader.t("disclosure.purpose." + one.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
