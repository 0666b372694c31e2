package org.moothall.setup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.moothall.matters.Duty;
import org.moothall.places.Area;
import org.moothall.web.Form;

/// Which items of the duty list are shown: the address says so.
///
/// @param matter a branch of the matter tree
/// @param area   what applies in it, or in a part of it
/// @param office whom an item names
/// @param after  the last item of the page before
record DutyFilter(String matter, String area, String office, String after) {

    static DutyFilter of(Form form) {
        return new DutyFilter(form.value("matter"), form.value("area"), form.value("office"), form.value("after"));
    }

    List<Duty> of(List<Duty> all, DutyWords words) {
        Predicate<Duty> fits = duty -> true;
        if (!matter.isEmpty())
            fits = fits.and(duty ->
                    duty.matters().stream().anyMatch(key -> key.equals(matter) || key.startsWith(matter + ".")));
        var place = words.areas().find(area);
        if (place.isPresent()) fits = fits.and(duty -> applies(duty, place.get(), words));
        var named = words.offices().find(office);
        if (named.isPresent()) fits = fits.and(duty -> words.names(duty, named.get()));
        return all.stream().filter(fits).toList();
    }

    private static boolean applies(Duty duty, Area place, DutyWords words) {
        if (duty.except().stream().anyMatch(place.path()::contains)) return false;
        return duty.areas().isEmpty()
                || duty.areas().stream()
                        .flatMap(key -> words.areas().find(key).stream())
                        .anyMatch(area -> area.path().contains(place.key())
                                || place.path().contains(area.key()));
    }

    /// The items after the one that the address names.
    List<Duty> rest(List<Duty> fitting) {
        for (var i = 0; i < fitting.size(); i++)
            if (fitting.get(i).item().equals(after)) return fitting.subList(i + 1, fitting.size());
        return fitting;
    }

    boolean on() {
        return !matter.isEmpty() || !area.isEmpty() || !office.isEmpty();
    }

    DutyFilter without(String name) {
        return new DutyFilter(
                name.equals("matter") ? "" : matter,
                name.equals("area") ? "" : area,
                name.equals("office") ? "" : office,
                "");
    }

    String address(String next) {
        var parts = new ArrayList<String>();
        add(parts, "matter", matter);
        add(parts, "area", area);
        add(parts, "office", office);
        add(parts, "after", next);
        return parts.isEmpty() ? "/city/rules" : "/city/rules?" + String.join("&", parts);
    }

    String export() {
        return address("").replaceFirst("^/city/rules", "/city/rules/export");
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
