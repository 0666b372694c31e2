package org.moothall.matters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.moothall.places.Area;

/// The items of the duty list by the matter and the area they name, so that finding what fits takes as many look-ups as
/// the matter and the area have ancestors, however long the list is.
final class DutyList {

    private final List<Duty> duties;
    private final Map<String, Map<String, List<Duty>>> byMatter = new HashMap<>();

    /// @param root the area that stands for “everywhere”
    DutyList(List<Duty> duties, String root) {
        this.duties = List.copyOf(duties);
        for (var duty : duties)
            for (var matter : duty.matters())
                for (var area : duty.areas().isEmpty() ? List.of(root) : duty.areas())
                    byMatter.computeIfAbsent(matter, m -> new HashMap<>())
                            .computeIfAbsent(area, a -> new ArrayList<>())
                            .add(duty);
    }

    List<Duty> all() {
        return duties;
    }

    /// Items that apply to a matter in an area and name exactly this ancestor (or self) of both.
    ///
    /// @param excepted items that would apply but for their exceptions
    record Fit(String matter, String area, List<Duty> duties, List<Duty> excepted) {}

    /// What fits, the deepest matter first and for one matter the deepest area first. The first fit with an item
    /// decides.
    List<Fit> fits(Matter matter, Area area) {
        var fits = new ArrayList<Fit>(4);
        for (int m = matter.path().size() - 1; m >= 0; m--) {
            var byArea = byMatter.get(matter.path().get(m));
            if (byArea == null) continue;
            for (int a = area.path().size() - 1; a >= 0; a--) {
                var here = byArea.get(area.path().get(a));
                if (here != null) fits.add(fit(matter.path().get(m), area.path().get(a), here, area));
            }
        }
        return fits;
    }

    private static Fit fit(String matter, String at, List<Duty> here, Area area) {
        var fitting = new ArrayList<Duty>(here.size());
        var excepted = new ArrayList<Duty>(0);
        for (var duty : here) {
            boolean out = false;
            for (var except : duty.except()) out |= area.path().contains(except);
            (out ? excepted : fitting).add(duty);
        }
        return new Fit(matter, at, fitting, excepted);
    }
}
