package org.moothall.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Entry;
import org.moothall.casework.Ground;
import org.moothall.directory.Offices;
import org.moothall.disputes.Told;
import org.moothall.fairness.Stake;
import org.moothall.files.Files;
import org.moothall.follow.MyCasePage.Now;
import org.moothall.follow.MyCasePage.Promised;
import org.moothall.grievance.Report;
import org.moothall.kernel.Text;
import org.moothall.procedure.Clock;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Procedure.Turn;
import org.moothall.procedure.Verb;
import org.moothall.timekeeper.Chronicle.Moment;
import org.moothall.timekeeper.TimeWords;
import org.moothall.web.Part;
import org.moothall.web.Part.Happening.Weight;
import org.moothall.web.Part.Mark;
import org.moothall.web.Reader;

/// A case told to its reporter: whose turn, what was promised, what happened. Offices are named, persons never.
record CaseWords(Reader reader, Offices offices, Files files) {

    Now now(CaseFile file, Ground ground) {
        var procedure = ground.procedure();
        var disputed = Told.of(file, ground, reader);
        if (disputed.isPresent())
            return new Now(
                    reader.t(procedure.step(file.step()).title()),
                    disputed.get().title(),
                    disputed.get().text());
        var stands = "follow.now." + stands(file, ground);
        var office = office(file.lead());
        var text = reader.t(stands + ".text", office);
        var due = file.nextDue();
        if (due != null && file.turn() != Turn.REPORTER)
            text += " "
                    + procedure
                            .limit(Optional.ofNullable(file.nextLimit()).orElse(""))
                            .map(limit -> reader.t(
                                    due.isBefore(reader.now()) ? "follow.now.late" : "follow.now.next",
                                    reader.t(limit.title()),
                                    reader.words().when(due)))
                            .orElse("");
        return new Now(reader.t(procedure.step(file.step()).title()), reader.t(stands, office), text.strip());
    }

    /// How it stands, and after an answer what the procedure still lets the reporter do.
    private static String stands(CaseFile file, Ground ground) {
        var may = file.offered(new Actor.Reporter(), ground);
        return switch (file.phase()) {
            case ANSWERED ->
                may.contains(Verb.REOPEN) ? "answered" : may.contains(Verb.APPEAL) ? "decided" : "decided-last";
            case CONTESTED -> ground.reviewAsked() ? "review-asked" : "contested";
            case IN_HAND -> ground.asked().isPresent() ? "asked" : "in-hand";
            default -> file.phase().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /// A promise of the city's that has begun, or a right of the reporter's that is open.
    Stream<Promised> promised(Clock clock) {
        var due = clock.due();
        boolean theirs = clock.owes() == Turn.REPORTER;
        if (clock.state() == Clock.State.NOT_STARTED
                || clock.right() && (!theirs || clock.ended() != null && clock.state() != Clock.State.UNUSED))
            return Stream.empty();
        var until = due == null
                ? reader.t("follow.until.paused")
                : reader.t(
                        clock.state() == Clock.State.UNUSED
                                ? "follow.until.closed"
                                : theirs ? "follow.until.open" : "follow.until",
                        reader.words().when(due));
        return Stream.of(new Promised(
                new Part.Promise(mark(clock, theirs), reader.t(clock.title()), until, result(clock)), clock.limit()));
    }

    private Mark mark(Clock clock, boolean theirs) {
        var due = clock.due();
        return switch (clock.state()) {
            case KEPT -> Mark.KEPT;
            case MISSED -> Mark.LATE;
            case PAUSED, UNUSED -> Mark.PAUSED;
            case NOT_STARTED, RUNNING ->
                theirs || due == null ? Mark.OPEN : reader.words().mark(due);
        };
    }

    private String result(Clock clock) {
        var due = clock.due();
        var started = clock.started();
        var ended = clock.ended();
        var words = reader.words();
        return switch (clock.state()) {
            case KEPT ->
                started == null || ended == null
                        ? reader.t("follow.kept")
                        : reader.t("follow.kept.after", words.length(Duration.between(started, ended)));
            case MISSED ->
                due == null
                        ? reader.t("follow.missed")
                        : ended == null
                                ? reader.t("follow.late", words.length(Duration.between(due, reader.now())))
                                : reader.t("follow.missed.by", words.length(Duration.between(due, ended)));
            case UNUSED -> reader.t("follow.unused");
            case PAUSED -> reader.t("follow.paused");
            case NOT_STARTED, RUNNING -> due == null ? "" : words.left(due);
        };
    }

    /// The latest first; what comes next on top.
    List<Moment> moments(CaseFile file, List<Entry> history, Report report, Text why, TimeWords time) {
        var moments = new ArrayList<Moment>();
        if (file.phase() != Procedure.Phase.CLOSED) moments.add(new Moment(null, true, () -> comes(file, time)));
        for (var entry : history.reversed())
            if (entry.open() && entry.verb() != Verb.RECEIVED)
                moments.add(new Moment(entry.at(), true, () -> told(entry, promisedBefore(entry, history), time)));
        var first = history.getFirst();
        moments.add(new Moment(first.at(), true, () -> sent(first, why)));
        moments.add(new Moment(first.at(), true, () -> received(first, report)));
        return moments;
    }

    private Part.Happening comes(CaseFile file, TimeWords time) {
        var due = file.nextDue();
        return new Part.Happening(
                Weight.NEXT,
                Told.of(file, time.ground(), reader).map(Told::next).orElseGet(() -> next(file)),
                null,
                null,
                due == null ? "" : reader.t("follow.until", reader.words().when(due)),
                null,
                List.of(),
                null);
    }

    private Part.Happening sent(Entry first, Text why) {
        var title = reader.t("follow.sent-to", office(first.office()));
        return happening(first, Weight.ORDINARY, title, null, reader.t(why), List.of());
    }

    private Part.Happening received(Entry first, Report report) {
        var said = reader.t("follow.quoted", report.description());
        return happening(
                first, Weight.TURNING_POINT, reader.t("follow.verb.received"), null, said, report.attachments());
    }

    /// The date of works that were promised before and not done; null where it is a first promise, or none.
    private static @Nullable Instant promisedBefore(Entry entry, List<Entry> history) {
        if (entry.verb() != Verb.PLAN) return null;
        return history.reversed().stream()
                .filter(before -> before.position() < entry.position())
                .filter(before -> before.verb() == Verb.PLAN || before.verb() == Verb.DONE)
                .findFirst()
                .filter(before -> before.verb() == Verb.PLAN)
                .map(Entry::given)
                .orElse(null);
    }

    private String next(CaseFile file) {
        return reader.t("follow.next." + file.turn().name().toLowerCase(Locale.ROOT), office(file.lead()));
    }

    private Part.Happening told(Entry entry, @Nullable Instant before, TimeWords time) {
        var given = entry.given();
        var lapsed = time.lapsed(entry);
        var said = entry.left() ? reader.t("follow.left") : corrected(entry) + entry.note();
        var text = entry.verb() == Verb.STEP_ASIDE
                ? "" // why is that person's own
                : given == null ? lapsed == null ? said : lapsed : given(given, before) + "\n" + said;
        var title = reader.t("follow.verb." + entry.verb().key(), leader(entry));
        var to = entry.office() == null ? "" : office(entry.office());
        return happening(
                entry,
                weight(entry.verb()),
                to.isEmpty() ? title : reader.t("follow.verb.to", title, to),
                by(entry),
                text,
                entry.attachments());
    }

    /// Which offices are let in again; empty where none is.
    private String corrected(Entry entry) {
        var names = entry.aside().stream()
                .filter(mark -> mark.startsWith(Stake.not(Stake.office(""))))
                .map(mark -> office(Stake.key(Stake.whom(mark))))
                .toList();
        return names.isEmpty()
                ? ""
                : reader.t("follow.not-about", String.join(reader.t("timekeeper.comma"), names)) + "\n";
    }

    private Part.Happening happening(
            Entry entry, Weight weight, String title, @Nullable String by, String text, List<String> digests) {
        return new Part.Happening(
                weight,
                title,
                by,
                entry.at(),
                reader.words().when(entry.at()),
                text.isBlank() ? null : text,
                files.shown(digests, Files.HELD),
                null);
    }

    private String given(Instant given, @Nullable Instant before) {
        return before == null
                ? reader.t("follow.given", reader.words().when(given))
                : reader.t(
                        "follow.moved",
                        reader.words().date(before),
                        reader.words().date(given));
    }

    private static Weight weight(Verb verb) {
        return switch (verb) {
            case ACCEPT, REPLY, CLOSE, REOPEN, WITHDRAW, EXTEND, DIVERT, DECLINE, INTERIM, APPEAL, NEW_FACTS, LAPSE ->
                Weight.TURNING_POINT;
            case RECEIVED,
                    OBJECT,
                    ASSIGN,
                    HAND_OVER,
                    CO_HANDLE,
                    CONTRIBUTE,
                    ASK,
                    ANSWER,
                    ADD,
                    NOTE,
                    PLAN,
                    DONE,
                    RATE,
                    SUBMIT,
                    UNREACHABLE,
                    HEAR,
                    HEARD,
                    ABOUT,
                    NOT_ABOUT,
                    STEP_ASIDE,
                    JOIN,
                    GATHER,
                    SPLIT,
                    TAKE_ON,
                    LET_GO,
                    GO_WITHOUT,
                    CONCLUDE,
                    SUCCEED,
                    REFER -> Weight.ORDINARY;
        };
    }

    /// Who made an entry, by post alone.
    private String leader(Entry entry) {
        return entry.verb() == Verb.TAKE_ON ? post(Stake.key(entry.actor()), "follow.post") : "";
    }

    /// That a leader looks after the case personally; null where none does.
    @Nullable
    String own(CaseFile file) {
        var leader = file.leader();
        return leader == null ? null : post(leader, "follow.own");
    }

    private String post(String person, String key) {
        return offices.officer(person)
                .map(one -> reader.t(
                        key, reader.t(one.title()), reader.t(one.office().name())))
                .orElse("");
    }

    private @Nullable String by(Entry entry) {
        if (entry.actor().equals("reporter")) return reader.t("follow.you");
        return entry.by() == null ? null : office(entry.by());
    }

    private String office(@Nullable String key) {
        return Optional.ofNullable(key)
                .flatMap(offices::find)
                .map(office -> reader.t(office.name()))
                .orElse("");
    }
}
