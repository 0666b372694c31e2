package org.moothall.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;

/// The duty list, and a place and a topic tried on it.
///
/// @param number how many items fit the filter
public record RulesPage(
        Form form,
        @Nullable Tried tried,
        List<Row> rows,
        int number,
        Part.Filters filters,
        List<Part.Choice> branches,
        List<Part.Choice> districts,
        List<Part.Choice> offices,
        Part.Paging paging)
        implements Page {

    public record Row(String item, String what, String branches, String where, String lead, String with) {

        List<String> cells() {
            return List.of(item, what, branches, where, lead, with);
        }
    }

    /// This list as a sheet, under the same filter.
    public String export() {
        return DutyFilter.of(form).export();
    }

    @Override
    public int status() {
        return form.status();
    }
}
