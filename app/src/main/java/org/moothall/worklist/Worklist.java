package org.moothall.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.deadline.WorkCalendar;
import org.moothall.directory.Directory;
import org.moothall.fairness.Recusal;
import org.moothall.learn.SearchWords;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Procedures;
import org.moothall.procedure.Verb;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to lists of cases: a page at a time by its key, counts up to a bound, views that somebody keeps. As quick
/// with a million cases as with a thousand.
@Service
public class Worklist {

    /// More than this is “1,000+”.
    public static final int BOUND = 1_000;

    private static final int MOST_WORDS = 8;
    private static final int YEARS = 3;
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{6,}");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private final WorkStore store;
    private final SaidStore said;
    private final Procedures procedures;
    private final Directory directory;

    Worklist(WorkStore store, SaidStore said, Procedures procedures, Directory directory) {
        this.store = store;
        this.said = said;
        this.procedures = procedures;
        this.directory = directory;
    }

    /// Which list.
    public enum View {
        MINE,
        OFFICE,
        /// Received, and nobody has said yet whether the office takes it.
        TO_ACCEPT,
        /// Led by another office; this one owes a contribution.
        ELSEWHERE,
        /// An office says that it is not theirs, and this one decides.
        TO_DECIDE,
        /// Which the leader who asks has taken as their own, whoever leads it.
        OWN,
        CLOSED,
        TRIAGE,
        /// Every case, newest first, of one office or of all.
        FOUND
    }

    /// When the leading clock of a case ends.
    public enum Group {
        OVERDUE,
        TODAY,
        SOON,
        LATER,
        PAUSED
    }

    /// What is asked for; an empty list or null where it does not matter.
    ///
    /// @param person who asks: what they are kept away from is left out
    /// @param office null for the cases of all offices (`FOUND` only)
    /// @param words  as typed: words in either language, or a case's number or its last digits
    /// @param own    whether only cases that a leader has taken as their own
    /// @param after  where the page begins, as `Page.next` has it; empty for the first
    /// @param hands  how often it changed hands at least
    public record Query(
            View view,
            String person,
            @Nullable String office,
            String words,
            List<String> kinds,
            List<String> districts,
            @Nullable Phase phase,
            @Nullable Group group,
            boolean own,
            String after,
            @Nullable Integer hands) {

        public Query(
                View view,
                String person,
                @Nullable String office,
                String words,
                List<String> kinds,
                List<String> districts,
                @Nullable Phase phase,
                @Nullable Group group,
                String after) {
            this(view, person, office, words, kinds, districts, phase, group, false, after, null);
        }
    }

    /// @param next  where the next page begins; empty on the last
    /// @param found what was said where the words stand, by case; a case that is not here is found by its report
    public record Page(List<CaseFile> cases, String next, Map<UUID, Verb> found) {}

    public record SavedView(UUID id, String name, String query) {}

    /// A page of at most so many cases, nearest deadline first; those whose clocks stand still come last.
    @Transactional(readOnly = true)
    public Page list(Query query, int most, Instant at) {
        var ask = ask(query, query.group(), most + 1, at);
        var words = query.view() == View.FOUND ? ask.words() : null;
        var found = words == null ? store.list(query.view(), ask) : everywhere(ask);
        var shown = found.subList(0, Math.min(most, found.size()));
        return new Page(
                shown,
                found.size() <= most
                        ? ""
                        : After.of(query.view(), shown.getLast()).written(),
                words == null ? Map.of() : places(shown, words));
    }

    /// By the words of the report, or by those of something that was said on the case; newest first.
    private List<CaseFile> everywhere(WorkStore.Ask ask) {
        return Stream.concat(store.list(View.FOUND, ask).stream(), said.found(ask).stream())
                .distinct()
                .sorted(Comparator.comparing(
                                (CaseFile file) -> file.id().value().toString())
                        .reversed()) // as PostgreSQL does, byte by byte
                .limit(ask.most())
                .toList();
    }

    private Map<UUID, Verb> places(List<CaseFile> shown, List<String> words) {
        var ids = shown.stream().map(file -> file.id().value()).toList();
        return said.places(ids, words).stream()
                .collect(Collectors.toUnmodifiableMap(SaidStore.Place::caseId, SaidStore.Place::verb));
    }

    /// How many cases of the list each group has, up to one more than `BOUND`; nothing for lists that are not by
    /// deadline.
    @Transactional(readOnly = true)
    public Map<Group, Integer> groups(Query query, Instant at) {
        var groups = new EnumMap<Group, Integer>(Group.class);
        for (var group : Group.values()) groups.put(group, store.count(query.view(), ask(query, group, BOUND + 1, at)));
        return groups;
    }

    /// How long the whole list is without any filter, up to one more than `BOUND`.
    @Transactional(readOnly = true)
    public int length(View view, String person, String office, Instant at) {
        var all = new Query(view, person, office, "", List.of(), List.of(), null, null, "");
        return store.count(view, ask(all, null, BOUND + 1, at));
    }

    /// How many cases of a procedure are open, by the version they began under.
    @Transactional(readOnly = true)
    public Map<Integer, Long> running(String procedure) {
        var running = new TreeMap<Integer, Long>();
        for (var one : store.running(procedure)) running.put(one.version(), one.cases());
        return running;
    }

    /// Keeps the query of an address under a name; the same name again replaces it.
    @Transactional
    public void keep(String person, String name, String query, Instant at) {
        store.keepView(person, name, query, at);
    }

    public List<SavedView> views(String person) {
        return store.views(person);
    }

    @Transactional
    public void drop(String person, UUID view) {
        store.dropView(person, view);
    }

    private WorkStore.Ask ask(Query query, @Nullable Group group, int most, Instant at) {
        var numbers = numbers(query.words(), at);
        var range = group == null ? Range.ALL : Range.of(group, at, procedures.calendar());
        var after = After.parse(query.after()).orElse(After.first(query.view()));
        return new WorkStore.Ask(
                query.person(),
                query.office(),
                numbers.isEmpty() ? null : numbers,
                query.kinds().isEmpty() ? null : query.kinds(),
                query.districts().isEmpty() ? null : query.districts(),
                numbers.isEmpty() && !query.words().isBlank() ? SearchWords.of(query.words(), MOST_WORDS) : null,
                query.phase(),
                query.own(),
                Recusal.marks(directory.offices(), query.person()),
                query.hands(),
                range.waiting,
                range.from,
                range.before,
                after.waiting(),
                after.moment(),
                after.id(),
                most);
    }

    /// The numbers that the words mean: a whole one, or its last digits in this year and the ones before.
    private List<String> numbers(String words, Instant at) {
        var typed = words.strip().toUpperCase(java.util.Locale.ROOT);
        if (NUMBER.matcher(typed).matches()) return List.of(typed);
        if (!DIGITS.matcher(typed).matches()) return List.of();
        var year = procedures.calendar().day(at).getYear();
        return IntStream.range(0, YEARS)
                .mapToObj(back -> "GR-%d-%06d".formatted(year - back, Integer.parseInt(typed)))
                .toList();
    }

    /// The moments between which a group's dates lie.
    private record Range(
            @Nullable Boolean waiting,
            @Nullable Instant from,
            @Nullable Instant before) {

        static final Range ALL = new Range(null, null, null);
        private static final int SOON_DAYS = 3;

        static Range of(Group group, Instant at, WorkCalendar calendar) {
            var today = calendar.day(at);
            return switch (group) {
                case OVERDUE -> new Range(false, null, at);
                case TODAY -> new Range(false, at, start(today.plusDays(1), calendar));
                case SOON ->
                    new Range(
                            false, start(today.plusDays(1), calendar), start(today.plusDays(SOON_DAYS + 1), calendar));
                case LATER -> new Range(false, start(today.plusDays(SOON_DAYS + 1), calendar), null);
                case PAUSED -> new Range(true, null, null);
            };
        }

        private static Instant start(LocalDate day, WorkCalendar calendar) {
            return day.atStartOfDay(calendar.zone()).toInstant();
        }
    }
}
