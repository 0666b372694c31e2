package org.moothall.where;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;

/// Step 2 in words: districts, townships, then the neighbourhood and how to find the place.
///
/// @param within where the list stands; null at the top
/// @param up     the list above
/// @param deeper links to smaller areas
/// @param last   the areas to choose from, where it goes no deeper
public record AreaPage(Form form, @Nullable String within, String up, List<Part.Link> deeper, List<Part.Choice> last)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
