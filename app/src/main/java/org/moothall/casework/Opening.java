package org.moothall.casework;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Ground.CoHandler;
import org.moothall.fairness.Part;
import org.moothall.fairness.Recusal;
import org.moothall.fairness.Stake;
import org.moothall.kernel.Text;
import org.moothall.learn.SearchWords;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Timetable;
import org.moothall.procedure.Verb;

/// A case about to be opened by a line of work.
///
/// @param line      the line of work, `grievance`
/// @param title     what a list shows, in the reporter's language
/// @param words     all that search shall find it by; never a person's name
/// @param kind      key of the kind of matter; `kindPath` its branch from the top
/// @param urgency   `danger`, `lifeline`, `ordinary`, `complex`; chooses among a limit's lengths
/// @param areaPath  area keys from the root to the leaf
/// @param place     the place in words
/// @param lead      office key of the owner
/// @param routed    whether a rule chose the lead; else it waits at the centre for triage
/// @param about  key of the office that the reporter complains of, which is kept away; null where none is
/// @param with      co-handlers from the start
/// @param target    the date another system promised, for a case taken over
/// @param ending    how another system closed it, for a case taken over; null where it is open
/// @param sealed    whether what is said on it is sealed; a note within the opening is so already
public record Opening(
        CaseId id,
        String line,
        String procedure,
        String title,
        String words,
        String kind,
        List<String> kindPath,
        String urgency,
        List<String> areaPath,
        Text place,
        String lead,
        boolean routed,
        Text why,
        @Nullable String about,
        List<With> with,
        Actor actor,
        @Nullable Instant target,
        Instant at,
        @Nullable Ending ending,
        boolean sealed) {

    private static final Text NOBODY_ELSE = new Text(
            "It complains of this office, but no other office here could look at it: you may also turn to the next"
                    + " higher government.",
            "本事项反映的是该单位，但本市没有其他单位可以办理；您也可以向上一级政府反映。");

    /// `GR-2026-000123`: the first letters of the line of work, the year in the city, a number of its own.
    String number(int year, long serial) {
        return "%s-%d-%06d".formatted(line.substring(0, 2).toUpperCase(Locale.ROOT), year, serial);
    }

    /// Where its owner would be kept away the next one that may owns it, and the sentence says so. Where nobody else in
    /// the city is left it stays, and the sentence says that too.
    Opening away(Recusal recusal) {
        var bar = recusal.office(lead, Part.DECIDE);
        var owner = recusal.owner(lead, Part.DECIDE);
        if (bar.isEmpty() && owner.isPresent()) return with(lead, routed, why, about, recusal);
        if (owner.isEmpty())
            return with(
                    lead,
                    routed,
                    new Text(why.en() + " " + NOBODY_ELSE.en(), why.zh() + NOBODY_ELSE.zh()),
                    null,
                    Recusal.none(recusal.offices(), recusal.centre()));
        var office = recusal.offices().require(owner.get().office()).name();
        var instead = new Text(
                bar.get().why().en() + " So " + office.en() + " looks at it.",
                bar.get().why().zh() + "因此由" + office.zh() + "办理。");
        return with(owner.get().office(), true, instead, about, recusal);
    }

    private Opening with(String lead, boolean routed, Text why, @Nullable String about, Recusal recusal) {
        var may = with.stream()
                .filter(helper -> recusal.office(helper.office(), Part.SHARE).isEmpty())
                .toList();
        return new Opening(
                id, line, procedure, title, words, kind, kindPath, urgency, areaPath, place, lead, routed, why, about,
                may, actor, target, at, ending, sealed);
    }

    /// Who is kept away from the start.
    List<String> aside() {
        return about == null ? List.of() : List.of(Stake.office(about));
    }

    /// The first lines of the case's history: that it was received, and how another system had closed it.
    ///
    /// @param step where it stands then
    List<Entry> begun(String start, String step) {
        return ending == null ? List.of(received(start)) : List.of(received(start), closed(start, step, ending));
    }

    Entry received(String start) {
        return entry(1, Verb.RECEIVED, "", start, "", target, lead, aside(), at);
    }

    private Entry closed(String start, String end, Ending ending) {
        return entry(2, Verb.CLOSE, start, end, ending.note(), null, null, List.of(), ending.at());
    }

    /// The co-handling offices; what they owe has no date yet.
    Stream<CoHandler> asked() {
        return with.stream()
                .filter(one -> !one.office().equals(lead))
                .map(one -> new CoHandler(
                        id, one.office(), one.why().en(), one.why().zh(), at, null, null, null));
    }

    private Entry entry(
            int position,
            Verb verb,
            String from,
            String to,
            String note,
            @Nullable Instant given,
            @Nullable String office,
            List<String> aside,
            Instant at) {
        return new Entry(
                id,
                position,
                verb,
                from,
                to,
                actor.written(),
                actor.office(),
                note,
                given,
                0,
                office,
                null,
                aside,
                true,
                List.of(),
                at);
    }

    /// @param note what was said
    public record Ending(Instant at, String note) {}

    public record With(String office, Text why) {}

    /// A case that has been opened.
    ///
    /// @param promise the last date that the city promises from the start; null where it promises none
    public record Opened(CaseFile file, @Nullable Instant promise) {}

    /// As it is kept.
    record Row(
            CaseId id,
            String number,
            String line,
            String procedure,
            int procedureVersion,
            String step,
            Procedure.Phase phase,
            Procedure.Turn turn,
            String title,
            String kind,
            List<String> kindPath,
            String urgency,
            List<String> areaPath,
            String district,
            String placeEn,
            String placeZh,
            String lead,
            String handler,
            boolean routed,
            List<String> keptFrom,
            String whyEn,
            String whyZh,
            List<String> words,
            Instant at,
            boolean waiting,
            @Nullable String nextLimit,
            @Nullable Instant nextDue,
            List<String> dated,
            List<Instant> dues,
            @Nullable Instant wakes,
            int version,
            Instant lastAt,
            @Nullable Instant closedAt,
            boolean open,
            boolean sealed) {

        private static final int MOST_WORDS = 80;

        static Row of(Opening opening, Procedure procedure, String handler, String number, Timetable timetable) {
            var ending = opening.ending();
            var ended = ending != null;
            var name = ended ? procedure.end() : procedure.start();
            var step = procedure.step(name);
            return new Row(
                    opening.id(),
                    number,
                    opening.line(),
                    procedure.procedure(),
                    procedure.version(),
                    name,
                    step.phase(),
                    step.turn(),
                    opening.title(),
                    opening.kind(),
                    opening.kindPath(),
                    opening.urgency(),
                    opening.areaPath(),
                    district(opening.areaPath()),
                    opening.place().en(),
                    opening.place().zh(),
                    opening.lead(),
                    handler,
                    opening.routed(),
                    opening.aside(),
                    opening.why().en(),
                    opening.why().zh(),
                    words(opening),
                    opening.at(),
                    !ended && timetable.waiting(),
                    ended ? null : timetable.nextLimit(),
                    ended ? null : timetable.nextDue(),
                    ended ? List.of() : timetable.datedLimits(),
                    ended ? List.of() : timetable.dues(),
                    ended ? null : timetable.wakes(opening.at()),
                    ended ? 2 : 1,
                    ending == null ? opening.at() : ending.at(),
                    ending == null ? null : ending.at(),
                    !ended,
                    opening.sealed());
        }

        /// The area below the root; the root itself where the place is no more exact.
        private static String district(List<String> areaPath) {
            return areaPath.isEmpty() ? "" : areaPath.get(Math.min(1, areaPath.size() - 1));
        }

        private static List<String> words(Opening opening) {
            var place = opening.place();
            return SearchWords.of(
                    String.join(" ", opening.title(), place.en(), place.zh(), opening.words()), MOST_WORDS);
        }

        Opened opened() {
            return new Opened(
                    file(), dues.stream().max(Comparator.naturalOrder()).orElse(null));
        }

        private CaseFile file() {
            return new CaseFile(
                    id,
                    number,
                    line,
                    procedure,
                    procedureVersion,
                    step,
                    phase,
                    turn,
                    version,
                    title,
                    kind,
                    urgency,
                    areaPath,
                    placeEn,
                    placeZh,
                    lead,
                    handler,
                    routed,
                    keptFrom,
                    1,
                    0,
                    at,
                    lastAt,
                    closedAt,
                    open,
                    waiting,
                    nextLimit,
                    nextDue,
                    null,
                    sealed);
        }
    }
}
