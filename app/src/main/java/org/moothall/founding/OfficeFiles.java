package org.moothall.founding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moothall.city.CityFolder;
import org.moothall.imports.Row;
import org.moothall.imports.Rows;
import org.moothall.imports.Template;

/// Makes a city's `offices.yaml`, `people.yaml` and `posts.yaml` of the list that it has anyway: a row an office, or a
/// row a person with the office beside. A row that cannot be used is named with its line.
public final class OfficeFiles {

    /// @param columns  which heading holds what, where it cannot be guessed: `office` to `Abteilung`, or a pattern such
    ///                 as `{Last} {First}`
    /// @param centre   name or code of the office that owns what no rule can send; empty: the one of that kind
    /// @param replace  whether files that are there are written anew
    /// @param leaveOut whether the rest is written although rows were refused
    public record Wish(
            Path file, Path into, Map<String, String> columns, String centre, boolean replace, boolean leaveOut) {}

    public sealed interface Answer {

        /// @param notes   what was guessed or added, a sentence each
        /// @param refused rows that were left out, a sentence each
        record Made(int offices, int posts, int people, List<String> notes, List<String> refused) implements Answer {}

        /// Nothing was written.
        record Refused(List<String> why) implements Answer {}
    }

    private static final class Unusable extends Exception {
        Unusable(String why) {
            super(why);
        }
    }

    /// @throws IllegalArgumentException in a sentence, where the file cannot be read at all
    public Answer make(Wish wish) throws IOException {
        try {
            var rows = rows(wish.file());
            var columns = columns(headings(rows), named(wish.columns()));
            var staff = new Staff(grounds(wish.into()));
            columns.forEach((column, template) -> staff.notes().add(said(column, template)));
            rows.forEach(row -> staff.add(new Line(row, columns)));
            staff.finish(wish.centre());
            return written(wish, staff);
        } catch (Unusable e) {
            return new Answer.Refused(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static String said(Column column, Template template) {
        return "%s is read from %s.".formatted(column.word(), template.written());
    }

    private static Grounds grounds(Path into) throws Unusable {
        return Grounds.of(new CityFolder(into))
                .orElseThrow(() -> new Unusable(
                        "There are no areas in %1$s, so nobody can say where an office works. Make them first: ./moothall import areas FILE.geojson --into %1$s --name …"
                                .formatted(into)));
    }

    private static Map<Column, String> named(Map<String, String> columns) throws Unusable {
        var named = new EnumMap<Column, String>(Column.class);
        for (var one : columns.entrySet()) {
            var column = Column.of(one.getKey());
            if (column.isEmpty())
                throw new Unusable("“%s” is nothing that a list of offices says. There are %s."
                        .formatted(one.getKey(), Column.words()));
            named.put(column.get(), one.getValue().contains("{") ? one.getValue() : "{" + one.getValue() + "}");
        }
        return named;
    }

    private static List<Row> rows(Path file) throws IOException {
        try (var rows = Rows.of(file)) {
            return rows.stream().toList();
        }
    }

    private static Set<String> headings(List<Row> rows) {
        var headings = new LinkedHashSet<String>();
        for (var row : rows) headings.addAll(row.columns().keySet());
        headings.remove(Rows.BROKEN);
        return headings;
    }

    private static Map<Column, Template> columns(Set<String> headings, Map<Column, String> named) throws Unusable {
        var there = "The list has: %s.".formatted(String.join(", ", headings));
        var columns = new EnumMap<Column, Template>(Column.class);
        for (var one : Column.guess(headings, named).entrySet()) {
            var template = Template.of(one.getValue());
            for (var place : template.places())
                if (place.stream().noneMatch(headings::contains))
                    throw new Unusable("The list has no column “%s”. %s".formatted(String.join("|", place), there));
            columns.put(one.getKey(), template);
        }
        if (!columns.containsKey(Column.OFFICE) && !columns.containsKey(Column.OFFICE_ZH))
            throw new Unusable("No column is headed as the offices’ names usually are. Say which one holds them:"
                    + " --column office=…. " + there);
        return columns;
    }

    private static Answer written(Wish wish, Staff staff) throws IOException, Unusable {
        if (!staff.refused().isEmpty() && !wish.leaveOut()) {
            var why = new ArrayList<>(staff.refused());
            why.add("Mend that, or write the rest alone with --leave-out.");
            return new Answer.Refused(why);
        }
        var offices = staff.officesWritten();
        var posts = staff.postsWritten();
        var people = staff.peopleWritten();
        var files = new CityFiles(wish.into());
        files.add("offices.yaml", offices);
        files.add("people.yaml", people);
        files.add("posts.yaml", posts);
        var there = files.there();
        if (!there.isEmpty() && !wish.replace())
            throw new Unusable("%s has %s already. Write them anew with --replace, or choose another folder."
                    .formatted(wish.into(), String.join(", ", there)));
        files.write();
        return new Answer.Made(offices.size(), posts.size(), people.size(), staff.notes(), staff.refused());
    }
}
