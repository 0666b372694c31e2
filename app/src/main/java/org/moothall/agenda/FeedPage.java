package org.moothall.agenda;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.roster.Desk;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// Addresses for calendars.
///
/// @param address the one just made, shown this once; null before
public record FeedPage(
        Form form, List<Desk> desks, @Nullable String address) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public List<Part.Choice> choices(Reader reader) {
        return desks.stream()
                .map(desk -> new Part.Choice(desk.key(), reader.t(desk.name())))
                .toList();
    }
}
