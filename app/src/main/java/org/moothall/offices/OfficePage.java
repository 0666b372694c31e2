package org.moothall.offices;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Office;
import org.moothall.kernel.Text;
import org.moothall.maps.MapPicture;
import org.moothall.web.Page;

/// One office: what it looks after, where and when to reach it.
///
/// @param centre whether it owns what no rule can send
/// @param posts  titles only
public record OfficePage(
        Office office,
        Text area,
        boolean centre,
        List<Branch> branches,
        @Nullable Office above,
        List<Office> below,
        List<String> posts,
        MapPicture map)
        implements Page {

    public record Branch(Text name, List<Line> matters) {

        /// Where, if that is the same for all of them.
        public String where() {
            var all = matters.stream().map(Line::where).distinct().toList();
            return all.size() == 1 ? all.getFirst() : "";
        }
    }

    /// @param where empty: all of the office's area
    public record Line(Text matter, String where) {}
}
