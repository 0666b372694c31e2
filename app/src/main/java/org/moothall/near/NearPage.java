package org.moothall.near;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.maps.MapPicture;
import org.moothall.web.Page;
import org.moothall.web.Part;

/// Public matters: the same rows in the list and, numbered, on the map.
///
/// @param in   key of the area; the whole city's where none was chosen
/// @param next address of the next page; null at the end
public record NearPage(
        String title,
        String in,
        boolean fixed,
        List<Part.Link> areas,
        List<Part.Link> states,
        MapPicture map,
        List<Part.Near> rows,
        @Nullable String next)
        implements Page {

    /// This list as a sheet.
    public String export() {
        return "/near/export?in=" + in + "&state=" + (fixed ? "fixed" : "open");
    }

    public int most() {
        return NearSheet.MOST;
    }
}
