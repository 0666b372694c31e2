package org.moothall.requests;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// Taking a request in.
public record TakePage(Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public List<Part.Choice> what(Reader reader) {
        return choices(reader, "requests.what.", Request.What.values());
    }

    public List<Part.Choice> shown(Reader reader) {
        return choices(reader, "requests.shown.", Request.Shown.values());
    }

    static List<Part.Choice> choices(Reader reader, String texts, Enum<?>[] all) {
        return Arrays.stream(all)
                .map(one ->
                        new Part.Choice(one.name(), reader.t(texts + one.name().toLowerCase(Locale.ROOT))))
                .toList();
    }
}
