package org.moothall.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.detect.Finding.Point;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.fairness.Recusal;
import org.moothall.kernel.NotFound;
import org.moothall.kernel.Text;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.places.Area;
import org.moothall.places.Places;
import org.moothall.procedure.Procedures;
import org.moothall.tally.Tallies;
import org.moothall.warning.Warning.Answer;
import org.moothall.warning.Warning.Grade;
import org.moothall.warning.Warning.Look;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to warnings: raised, listed, answered.
@Service
public class Warnings {

    /// Cases behind a warning that are listed at most.
    public static final int MATTERS = 200;

    private final WarningStore store;
    private final CourseStore courses;
    private final ListStore lists;
    private final Raising raising;
    private final Answering answering;
    private final WarningPart part;
    private final Matters matters;
    private final Places places;
    private final Procedures procedures;
    private final Directory directory;
    private final Tallies tallies;

    Warnings(
            WarningStore store,
            CourseStore courses,
            ListStore lists,
            Raising raising,
            Answering answering,
            WarningPart part,
            Matters matters,
            Places places,
            Procedures procedures,
            Directory directory,
            Tallies tallies) {
        this.store = store;
        this.courses = courses;
        this.lists = lists;
        this.raising = raising;
        this.answering = answering;
        this.part = part;
        this.matters = matters;
        this.places = places;
        this.procedures = procedures;
        this.directory = directory;
        this.tallies = tallies;
    }

    /// @param past   those that are over
    /// @param office null for all offices
    /// @param grade  null for all
    /// @param kind   key of a kind or branch; null for all
    /// @param area   key; those of areas within it, and of wider ones that it lies in; null for all
    /// @param after  where the page begins, as `Page.next` has it; empty for the first
    public record Query(
            boolean past,
            @Nullable String office,
            @Nullable Grade grade,
            @Nullable String kind,
            @Nullable String area,
            String after,
            int most) {}

    /// @param next where the next page begins; empty on the last
    public record Page(List<Warning> warnings, String next) {}

    /// What the city says of warnings.
    public Rules rules() {
        return part.rules();
    }

    /// Raises it, or updates the one of the same source and subject that stands.
    @Transactional
    public void raise(Sign sign, Instant at) {
        raising.raise(sign, at);
    }

    /// What a source saw in its whole look: what it has not seen for long, and nobody owes an answer for, is over.
    @Transactional
    public void seen(String source, Set<String> subjects, Instant at) {
        raising.seen(source, subjects, at);
    }

    /// What a source itself says is past: a level that fell, an alert that was cancelled. Over, unless an answer is
    /// owed.
    ///
    /// @param past what is said behind what it is, while it is owed
    @Transactional
    public void over(String source, String subject, Text past, Instant at) {
        raising.over(source, subject, past, at);
    }

    /// What was watched until a date that has come waits for an answer again.
    @Transactional
    public void wake(Instant at) {
        raising.wake(at);
    }

    @Transactional(readOnly = true)
    public Page list(Query query) {
        var from = ListStore.Turn.read(query.after()).orElse(ListStore.Turn.FIRST);
        var found = lists.list(
                query.past(),
                new ListStore.Ask(
                        query.office() == null ? null : List.of(query.office()),
                        query.kind() == null ? null : kinds(query.kind()),
                        query.area() == null ? null : areas(query.area()),
                        query.grade(),
                        from.rank(),
                        from.worst(),
                        from.at(),
                        from.id(),
                        query.most() + 1));
        if (found.size() <= query.most()) return new Page(found, "");
        var shown = found.subList(0, query.most());
        return new Page(shown, ListStore.Turn.of(shown.getLast()).written());
    }

    /// A kind or branch and all below it.
    private List<String> kinds(String key) {
        return Stream.concat(
                        Stream.of(key),
                        matters.tree().children(key).stream().map(Matter::key).flatMap(below -> kinds(below).stream()))
                .toList();
    }

    private List<String> areas(String key) {
        var areas = places.areas();
        var above = areas.find(key).map(Area::path).orElse(List.of(key));
        return Stream.concat(
                        above.stream(),
                        areas.all().stream()
                                .filter(area -> area.path().contains(key))
                                .map(Area::key))
                .distinct()
                .toList();
    }

    /// When counts were last looked at; null: never.
    public @Nullable Instant looked() {
        return tallies.countedAt().orElse(null);
    }

    public Warning require(String number) {
        return store.find(number).orElseThrow(() -> new NotFound("warning " + number));
    }

    public Optional<Warning> find(String number) {
        return store.find(number);
    }

    /// The oldest first.
    public List<Look> looks(Warning warning) {
        return courses.looks(warning.id());
    }

    /// As it was at the last look.
    public List<Point> course(Warning warning) {
        return courses.course(warning.id());
    }

    /// The oldest first.
    public List<Answer> answers(Warning warning) {
        return courses.answers(warning.id()).stream()
                .map(CourseStore.AnswerRow::answer)
                .toList();
    }

    /// Similar ones before it: of its kind first, then of its branch, where areas overlap or lie in one county.
    @Transactional(readOnly = true)
    public List<Warning> earlier(Warning warning, int most) {
        var branch = matters.tree().find(warning.kind()).map(kind -> kind.path().getFirst());
        var near = warning.areas().stream()
                .flatMap(key -> areas(county(key)).stream())
                .distinct()
                .toList();
        return lists.earlier(new ListStore.Similar(
                warning.id(),
                warning.kind(),
                branch.map(this::kinds).orElse(List.of(warning.kind())),
                near,
                warning.raisedAt(),
                most));
    }

    private String county(String key) {
        var areas = places.areas();
        return areas.find(key)
                .flatMap(area -> areas.above(area, Area.Level.COUNTY))
                .map(Area::key)
                .orElse(key);
    }

    /// The cases behind it, the newest first; not those that the officer is kept away from.
    @Transactional(readOnly = true)
    public List<CaseId> matters(Warning warning, Officer officer) {
        if (warning.kind().isBlank()) return List.of();
        return lists.matters(new ListStore.Behind(
                warning.kind(),
                warning.areas(),
                start(warning.since()),
                start(warning.until().plusDays(1)),
                Recusal.marks(directory.offices(), officer.person()),
                MATTERS));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(procedures.calendar().zone()).toInstant();
    }

    /// Whether this officer may answer it.
    public boolean may(Officer officer, Warning warning) {
        return answering.may(officer, warning);
    }

    /// @param version that was seen; another one and nothing is taken
    @Transactional
    public Answered answer(String number, Officer officer, Answer answer, int version) {
        return answering.answer(number, officer, answer, version);
    }

    /// The same at a moment that is over: of a past that is made up.
    @Transactional
    public Answered answer(String number, Officer officer, Answer answer, int version, Instant at) {
        return answering.answer(number, officer, answer, version, at);
    }

    /// What its alarms are about, as `notice` names them.
    public static List<String> rings(Warning warning) {
        return WarningAlarms.abouts(warning);
    }

    /// How many wait for this officer's answer.
    public int owed(Officer officer) {
        return Deed.ANSWER_WARNING.by(officer, officer.office().key())
                ? store.owed(officer.office().key(), false)
                : 0;
    }
}
