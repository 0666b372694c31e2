package org.moothall.offices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Office;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;

/// The city's offices by kind.
///
/// @param number how many fit what was asked
/// @param next   address of the next page; null at the end
public record OfficesPage(
        Form form,
        List<Group> groups,
        int number,
        List<Part.Choice> districts,
        @Nullable String next) implements Page {

    public record Group(String kind, List<Row> rows) {}

    /// @param does  what it looks after, in a few words
    /// @param found the kinds of matter by which a search found it
    public record Row(Office office, String does, String found) {}

    public boolean asked() {
        return !form.value("q").isEmpty() || !form.value("in").isEmpty();
    }
}
