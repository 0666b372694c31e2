package org.moothall.founding;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Office;
import org.moothall.kernel.Text;

/// An office while a list is being read: rows may add to it.
///
/// @param key    of the office, from its code or its name
/// @param parent what the list says: a name or a code; empty: nothing
/// @param line   where it was first named
record OfficeDraft(
        String key,
        Text name,
        Office.@Nullable Kind kind,
        String sector,
        String area,
        String parent,
        String phone,
        String hours,
        long line) {

    /// This office with what another row adds to it.
    ///
    /// @throws Line.Unusable where the two say different things
    OfficeDraft and(OfficeDraft more) {
        if (kind != null && more.kind != null && kind != more.kind) throw differs("kind", Wording.written(kind));
        return new OfficeDraft(
                key,
                name,
                kind == null ? more.kind : kind,
                one("sector", sector, more.sector),
                one("area", area, more.area),
                one("parent", parent, more.parent),
                phone.isEmpty() ? more.phone : phone,
                hours.isEmpty() ? more.hours : hours,
                line);
    }

    private String one(String what, String before, String more) {
        if (!before.isEmpty() && !more.isEmpty() && !before.equals(more)) throw differs(what, before);
        return before.isEmpty() ? more : before;
    }

    private Line.Unusable differs(String what, String before) {
        return new Line.Unusable("Line %d says that the %s of “%s” is “%s”. Make the two alike."
                .formatted(line, what, name.en(), before));
    }

    OfficeDraft with(Office.Kind known) {
        return new OfficeDraft(key, name, known, sector, area, parent, phone, hours, line);
    }

    /// As `offices.yaml` wants it.
    Map<String, Object> written(String root, @Nullable String parentKey) {
        var kindKnown = kind == null ? Office.Kind.CITY_DEPARTMENT : kind;
        var office = new LinkedHashMap<String, Object>();
        office.put("key", key);
        office.put("name", CityFiles.both(name));
        office.put("kind", Wording.written(kindKnown));
        if (kindKnown == Office.Kind.CITY_DEPARTMENT || kindKnown == Office.Kind.COUNTY_DEPARTMENT)
            office.put("sector", sector.isEmpty() ? key : sector);
        office.put("area", area.isEmpty() ? root : area);
        if (parentKey != null) office.put("parent", parentKey);
        if (!phone.isEmpty()) office.put("phone", phone);
        if (!hours.isEmpty()) office.put("hours", CityFiles.both(new Text(hours, hours)));
        return office;
    }
}
