package org.moothall.drawup;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.moothall.directory.Offices;
import org.moothall.roster.Desk;
import org.moothall.roster.Wish;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// Drawing up a desk's roster.
///
/// @param people who serves there
/// @param counts how many duties of each sort each has this year, to the end of this month
public record PlanPage(
        Form form,
        Desk desk,
        List<String> people,
        List<Draft> drawings,
        List<Wish> wishes,
        Map<Desk.Counted, Map<String, Integer>> counts,
        Offices offices,
        Instant at)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String name(String person, Reader reader) {
        return DraftPage.name(offices, person, reader);
    }

    public List<Part.Choice> choices(Reader reader) {
        return people.stream()
                .map(person -> new Part.Choice(person, name(person, reader)))
                .toList();
    }

    public static List<Part.Choice> hows(Reader reader) {
        return Stream.of("new", "keep")
                .map(how ->
                        new Part.Choice(how, reader.t("drawup.how." + how), reader.t("drawup.how." + how + ".means")))
                .toList();
    }

    public static List<Part.Choice> gaps(Reader reader) {
        return List.of(new Part.Choice("yes", reader.t("drawup.gaps"), reader.t("drawup.gaps.means")));
    }

    public static List<Part.Choice> limits(Reader reader) {
        return Stream.of(20, 60, 300)
                .map(seconds -> new Part.Choice("" + seconds, reader.t("drawup.limit.seconds", seconds)))
                .toList();
    }

    public String counted(Desk.Counted counted, Reader reader) {
        return reader.t("drawup.head." + counted.name().toLowerCase(Locale.ROOT));
    }

    public int count(Desk.Counted counted, String person) {
        return counts.getOrDefault(counted, Map.of()).getOrDefault(person, 0);
    }

    public String kind(Wish wish, Reader reader) {
        return reader.t(
                "drawup.kind." + wish.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public static String days(java.time.LocalDate first, java.time.LocalDate last, Reader reader) {
        return first.equals(last)
                ? reader.words().day(first)
                : reader.t(
                        "drawup.from-to",
                        reader.words().day(first),
                        reader.words().day(last));
    }

    public String state(Draft draft, Reader reader) {
        return DraftPage.state(draft, at, reader);
    }
}
