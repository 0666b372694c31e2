package org.moothall.where;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;

/// Step 2: where? The place picker with what was found, chosen and reported near by.
public record WherePage(
        Form form,
        Part.Ground ground,
        Part.@Nullable Chosen chosen,
        boolean searched,
        List<Part.Found> found,
        List<Part.Near> near)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
