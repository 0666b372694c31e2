package org.moothall.founding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Office;
import org.moothall.founding.Line.Unusable;
import org.moothall.kernel.Text;

/// The offices of a list, by the code or name that its rows call them.
final class OfficeDrafts {

    private static final String CENTRE = "coordination-centre";
    private static final List<String> SO_CALLED = List.of("coordination centre", "coordination center", "协调中心");

    private final Grounds grounds;
    private final List<String> notes;
    private final Keys keys = new Keys();
    private final Map<String, OfficeDraft> byCall = new LinkedHashMap<>();

    OfficeDrafts(Grounds grounds, List<String> notes) {
        this.grounds = grounds;
        this.notes = notes;
    }

    /// The key of the office that a row names, which is noted with all that the row says of it.
    String add(Line line) {
        var name = line.both(Column.OFFICE, Column.OFFICE_ZH);
        var code = line.of(Column.CODE);
        var call = code.isEmpty() ? name.en() : code;
        if (call.isEmpty()) throw new Unusable("It names no office. Fill it in, or take the row away.");
        var before = byCall.get(call);
        if (before == null && name.en().isEmpty())
            throw new Unusable("The office with the code “%s” has no name. Fill it in.".formatted(code));
        var said = said(line, before == null ? "" : before.key(), name);
        var now = before == null
                ? new OfficeDraft(
                        keys.of(call, "office-"),
                        name,
                        said.kind(),
                        said.sector(),
                        said.area(),
                        said.parent(),
                        said.phone(),
                        said.hours(),
                        said.line())
                : before.and(said);
        byCall.put(call, now);
        return now.key();
    }

    private OfficeDraft said(Line line, String key, Text name) {
        var kind = line.meant(Column.KIND, Wording::kind, Wording.choices(Office.Kind.values()));
        var area = line.of(Column.AREA);
        var found = area.isEmpty() ? "" : grounds.find(area);
        if (found == null)
            throw new Unusable("There is no area “%s” in areas.geojson. Write an area's name or key.".formatted(area));
        var sector = line.of(Column.SECTOR);
        return new OfficeDraft(
                key,
                name,
                kind,
                sector.isEmpty() ? "" : Keys.slug(sector),
                found,
                line.of(Column.PARENT),
                line.of(Column.PHONE),
                line.of(Column.HOURS),
                line.row().line());
    }

    private @Nullable OfficeDraft called(String said) {
        var byCode = byCall.get(said);
        return byCode != null
                ? byCode
                : byCall.values().stream()
                        .filter(office -> office.name().en().equals(said)
                                || office.name().zh().equals(said)
                                || office.key().equals(said))
                        .findFirst()
                        .orElse(null);
    }

    boolean isCentre(String key) {
        return byCall.values().stream()
                .anyMatch(office -> office.key().equals(key) && office.kind() == Office.Kind.COORDINATION_CENTRE);
    }

    /// Sees to it that one office is the coordination centre.
    ///
    /// @param wanted name or code of the one; empty: the one of that kind, or so called
    void centre(String wanted) {
        var centre = wanted.isEmpty()
                ? byCall.values().stream()
                        .filter(OfficeDrafts::meantAsCentre)
                        .findFirst()
                        .orElse(null)
                : called(wanted);
        if (centre == null && !wanted.isEmpty())
            throw new Unusable("The list has no office “%s” to be the coordination centre.".formatted(wanted));
        if (centre == null) {
            var added = new OfficeDraft(
                    keys.of(CENTRE, ""), new Text("Coordination centre", "协调中心"), null, "", "", "", "", "", 0);
            byCall.put(added.key(), added.with(Office.Kind.COORDINATION_CENTRE));
            notes.add("The list names no coordination centre, which owns what no rule can send. One was added without"
                    + " posts; or name an office of the list with --centre.");
            return;
        }
        var key = centre.key();
        byCall.replaceAll(
                (_, office) -> office.key().equals(key) ? office.with(Office.Kind.COORDINATION_CENTRE) : office);
    }

    private static boolean meantAsCentre(OfficeDraft office) {
        return office.kind() == Office.Kind.COORDINATION_CENTRE
                || (office.kind() == null
                        && SO_CALLED.stream()
                                .anyMatch(name ->
                                        name.equalsIgnoreCase(office.name().en())
                                                || office.name().zh().endsWith(name)));
    }

    /// Whose parent the list does not hold, a sentence each.
    List<String> orphans() {
        return byCall.values().stream()
                .filter(office -> !office.parent().isEmpty() && called(office.parent()) == null)
                .map(office ->
                        "Line %d: The list has no office “%s”, which is said to stand above “%s”. Write a name or code from the list."
                                .formatted(
                                        office.line(),
                                        office.parent(),
                                        office.name().en()))
                .toList();
    }

    List<Map<String, Object>> written() {
        var centre = byCall.values().stream()
                .filter(office -> office.kind() == Office.Kind.COORDINATION_CENTRE)
                .findFirst()
                .map(OfficeDraft::key)
                .orElse(CENTRE);
        var all = new ArrayList<Map<String, Object>>();
        for (var office : byCall.values()) all.add(office.written(grounds.root(), parent(office, centre)));
        return all;
    }

    private @Nullable String parent(OfficeDraft office, String centre) {
        var said = office.parent().isEmpty() ? null : called(office.parent());
        if (said != null) return said.key();
        return Objects.equals(office.key(), centre) ? null : centre;
    }
}
