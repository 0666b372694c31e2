package org.moothall.drawup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.moothall.directory.Offices;
import org.moothall.directory.Person;
import org.moothall.kernel.Language;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// A roster that is being drawn up, or waits to be published.
///
/// @param published what stands now for these days
/// @param broken    what it would leave unmet
/// @param refused   whether it could not be published, as the roster has changed since
public record DraftPage(
        Draft draft,
        Desk desk,
        List<Duty> published,
        List<Weighing.Broken> broken,
        Offices offices,
        Instant at,
        boolean refused)
        implements Page {

    /// What a day's post has, and whether it differs from what is published.
    public record Cell(String name, boolean changed) {}

    @Override
    public int status() {
        return refused ? 409 : 200;
    }

    static String name(Offices offices, String person, Reader reader) {
        return offices.person(person).map(Person::name).map(reader::t).orElse(person);
    }

    static String state(Draft draft, Instant at, Reader reader) {
        var silent = draft.state() == Draft.State.RUNNING && !draft.running(at);
        return reader.t(
                "drawup.state." + (silent ? "interrupted" : draft.state().name().toLowerCase(Locale.ROOT)));
    }

    public String state(Reader reader) {
        return state(draft, at, reader);
    }

    public boolean running() {
        return draft.running(at);
    }

    public boolean publishable() {
        return draft.publishable(at);
    }

    public boolean impossible() {
        return draft.state() == Draft.State.IMPOSSIBLE;
    }

    /// How good it is, in one sentence.
    public String found(Reader reader) {
        var price = draft.price();
        var bound = draft.bound();
        if (price == null || bound == null) return reader.t("drawup.found.none");
        return draft.proven() ? reader.t("drawup.found.best", price) : reader.t("drawup.found.so-far", price, bound);
    }

    public List<String> why(Reader reader) {
        return reader.language() == Language.ZH ? draft.whyZh() : draft.whyEn();
    }

    public List<String> columns() {
        return desk.posts().stream()
                .flatMap(post -> Briefing.keys(post).stream())
                .toList();
    }

    public String column(String key, Reader reader) {
        var shift = key.substring(key.indexOf('/') + 1);
        return reader.t(
                "drawup.post",
                desk.post(Briefing.post(key)).map(post -> reader.t(post.name())).orElse(key),
                desk.shift(shift).map(one -> reader.t(one.name())).orElse(shift));
    }

    public List<LocalDate> days() {
        return draft.first().datesUntil(draft.last().plusDays(1)).toList();
    }

    public static String day(LocalDate date, Reader reader) {
        return DateTimeFormatter.ofPattern(
                        reader.t("drawup.day"), reader.language().locale())
                .format(date);
    }

    public List<Weighing.Broken> broken(LocalDate day) {
        return broken.stream().filter(one -> one.day().equals(day)).toList();
    }

    private Map<LocalDate, List<Duty.Planned>> byDay() {
        return draft.planned().stream().collect(Collectors.groupingBy(Duty.Planned::day));
    }

    public Map<LocalDate, Map<String, List<Cell>>> cells(Reader reader) {
        return byDay().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        day -> day.getValue().stream()
                                .collect(Collectors.groupingBy(
                                        line -> Briefing.key(line.post(), line.shift()),
                                        Collectors.mapping(line -> cell(line, reader), Collectors.toList())))));
    }

    private Cell cell(Duty.Planned line, Reader reader) {
        var there = published.stream()
                .anyMatch(duty -> duty.day().equals(line.day())
                        && duty.post().equals(line.post())
                        && duty.shift().equals(line.shift())
                        && duty.person().equals(line.person()));
        return new Cell(name(offices, line.person(), reader), !published.isEmpty() && !there);
    }

    /// How many lines differ from what is published.
    public long changes(Reader reader) {
        return cells(reader).values().stream()
                .flatMap(day -> day.values().stream())
                .flatMap(List::stream)
                .filter(Cell::changed)
                .count();
    }
}
