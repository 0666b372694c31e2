package org.moothall.handling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Entry;
import org.moothall.casework.Ground;
import org.moothall.fairness.Stake;
import org.moothall.files.Files;
import org.moothall.joint.Contribution;
import org.moothall.joint.ContributionWords;
import org.moothall.kernel.Text;
import org.moothall.procedure.Clock;
import org.moothall.procedure.Verb;
import org.moothall.timekeeper.Chronicle;
import org.moothall.timekeeper.Chronicle.Moment;
import org.moothall.timekeeper.Moved;
import org.moothall.timekeeper.TimeWords;
import org.moothall.timekeeper.Told;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// One case. What it is about is drawn by the panels of the line of work that opened it.
///
/// @param why     why the first office got it
/// @param offered the moves that the reader may make now
/// @param show    which entries: `all`, `open` (the resident sees them), `inside`
/// @param done    the move just made, to be confirmed
public record CasePage(
        CaseFile file,
        Ground ground,
        Text why,
        List<Clock> clocks,
        List<Contribution> contributions,
        List<Verb> offered,
        List<Page> panels,
        List<CasePanel.Way> ways,
        Files files,
        Form form,
        List<Told> told,
        List<Moved> moved,
        String show,
        @Nullable Verb done)
        implements Page {

    private static final Set<Verb> PRIMARY =
            Set.of(Verb.ACCEPT, Verb.ASSIGN, Verb.REPLY, Verb.CONTRIBUTE, Verb.DONE, Verb.CLOSE);
    private static final Set<Verb> TURNING = Set.of(
            Verb.RECEIVED, Verb.ACCEPT, Verb.ASSIGN, Verb.REPLY, Verb.REOPEN, Verb.CLOSE, Verb.WITHDRAW, Verb.TAKE_ON);

    @Override
    public int status() {
        return form.status();
    }

    String address() {
        return "/cases/" + file.number();
    }

    /// Where its files are served.
    static String files(CaseFile file) {
        return "/cases/" + file.number() + "/files/";
    }

    public Names names() {
        return new Names(ground.offices());
    }

    public ContributionWords told(Reader reader) {
        return new ContributionWords(reader, ground.offices());
    }

    /// The leader whose own case it is, by name and post; null where it is nobody's.
    public @Nullable String leader(Reader reader) {
        var leader = file.leader();
        return leader == null ? null : names().leader(reader, leader);
    }

    /// What `why` is about: it does not change when the case goes on to another office.
    public String whose(Reader reader) {
        var first = entries().getFirst().office();
        return first == null || first.equals(file.lead())
                ? reader.t("handling.why")
                : reader.t("handling.why.first", names().office(reader, first));
    }

    private List<Entry> entries() {
        return ground.history();
    }

    public String address(Verb verb) {
        return address() + "/" + verb.key();
    }

    public Text stage() {
        return ground.procedure().step(file.step()).title();
    }

    /// The one act that brings the case on; null where it is somebody else's turn.
    public @Nullable Verb primary() {
        return offered.stream().filter(PRIMARY::contains).findFirst().orElse(null);
    }

    public List<Verb> others() {
        return offered.stream()
                .filter(verb -> verb != primary() && verb != Verb.NOTE)
                .toList();
    }

    public boolean mayNote() {
        return offered.contains(Verb.NOTE);
    }

    /// Limits that run or stand still first; then those that are over; those not begun are left out.
    public List<Clock> begun() {
        var begun = new ArrayList<Clock>();
        for (var clock : clocks) if (clock.ended() == null && clock.started() != null) begun.add(clock);
        for (var clock : clocks) if (clock.ended() != null) begun.add(clock);
        return begun;
    }

    /// The clock in the head of the page; null where nothing runs.
    public Part.@Nullable Clock leading(Reader reader) {
        return clocks.stream()
                .filter(clock -> clock.limit().equals(file.nextLimit()))
                .findFirst()
                .map(clock -> clock(reader, clock))
                .orElse(null);
    }

    public Part.Clock clock(Reader reader, Clock clock) {
        var title = reader.t(clock.title());
        var due = clock.due();
        var started = clock.started();
        var ended = clock.ended();
        if (clock.state() == Clock.State.UNUSED && due != null)
            return new Part.Clock(
                    Part.Mark.PAUSED,
                    reader.t("handling.clock.unused"),
                    reader.t("handling.clock.due", title, reader.words().when(due)),
                    -1);
        if (ended != null && started != null) return over(reader, clock, started, ended, title);
        var paused = clock.pausedSince();
        if (paused != null)
            return new Part.Clock(
                    Part.Mark.PAUSED,
                    reader.t("handling.clock.paused"),
                    reader.t(
                            "handling.clock.paused-since", title, reader.words().shortDate(paused)),
                    -1);
        if (due == null || started == null)
            return new Part.Clock(Part.Mark.FINE, reader.t("handling.clock.not-begun"), title, -1);
        return reader.words()
                .clock(
                        started,
                        due,
                        reader.t("handling.clock.due", title, reader.words().when(due)));
    }

    private static Part.Clock over(Reader reader, Clock clock, Instant started, Instant ended, String title) {
        var took = reader.words().length(Duration.between(started, ended));
        return clock.state() == Clock.State.MISSED
                ? new Part.Clock(Part.Mark.LATE, reader.t("handling.clock.missed", took), title, -1)
                : new Part.Clock(Part.Mark.KEPT, reader.t("handling.clock.kept", took), title, -1);
    }

    public List<Part.Link> shows(Reader reader) {
        long climbed =
                told.stream().filter(one -> one.kind() == Told.Kind.CLIMBED).count();
        long open = entries().stream().filter(Entry::open).count() + climbed + moved.size();
        long all = entries().size() + told.size() + moved.size();
        return List.of(
                link(reader.t("handling.show.all", all), "all"),
                link(reader.t("handling.show.open", open), "open"),
                link(reader.t("handling.show.inside", all - open), "inside"));
    }

    private Part.Link link(String words, String which) {
        return new Part.Link(words, address() + "?show=" + which + "#history", which.equals(show));
    }

    /// The history with what time did, as far back as the address says.
    public Chronicle chronicle(Reader reader) {
        var entries = entries().reversed().stream()
                .map(entry -> new Moment(entry.at(), entry.open(), () -> happening(reader, entry)))
                .toList();
        var moments = new TimeWords(reader, ground, true)
                .with(entries, told, moved).stream()
                        .filter(one -> show.equals("all") || one.open() == show.equals("open"))
                        .toList();
        return Chronicle.of(moments, form.value("before"));
    }

    /// This history's own address, without its page.
    public String shown() {
        return address() + "?show=" + show;
    }

    public String export() {
        return address() + "/export?show=" + show;
    }

    private Part.Happening happening(Reader reader, Entry entry) {
        return new Part.Happening(
                TURNING.contains(entry.verb()) ? Part.Happening.Weight.TURNING_POINT : Part.Happening.Weight.ORDINARY,
                title(reader, entry),
                names().author(reader, entry),
                entry.at(),
                reader.words().when(entry.at()),
                text(reader, entry),
                files.shown(entry.attachments(), files(file)),
                entry.open());
    }

    private @Nullable String text(Reader reader, Entry entry) {
        if (entry.left()) return reader.t("handling.left");
        return entry.note().isEmpty() ? new TimeWords(reader, ground, true).lapsed(entry) : entry.note();
    }

    /// Who is kept away, and whose the case is now where that changes.
    private String away(Reader reader, String words, Entry entry) {
        var who = reader.t("handling.aside", words, named(reader, entry.aside()));
        var to = Stream.of(
                        Optional.ofNullable(entry.person()).map(key -> names().person(reader, key)),
                        Optional.ofNullable(entry.office()).map(key -> names().office(reader, key)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(reader.t("handling.and")));
        return to.isEmpty() ? who : reader.t("handling.aside.now", who, to);
    }

    /// Who is kept away from the case, each with name.
    public List<String> away(Reader reader) {
        return file.keptFrom().stream()
                .map(mark -> named(reader, List.of(mark)))
                .toList();
    }

    private String named(Reader reader, List<String> marks) {
        return marks.stream()
                .map(mark -> names().marked(reader, Stake.whom(mark)))
                .collect(Collectors.joining(reader.t("handling.and")));
    }

    private String title(Reader reader, Entry entry) {
        var words = reader.t("handling.did." + entry.verb().key());
        var office = entry.office();
        var person = entry.person();
        var given = entry.given();
        if (entry.verb().recuses()) return away(reader, words, entry);
        if (person != null)
            words = reader.t(
                    entry.verb() == Verb.HAND_OVER || entry.verb() == Verb.SUCCEED ? "handling.to" : "handling.signed",
                    words,
                    names().person(reader, person));
        else if (office != null) words = reader.t("handling.to", words, names().office(reader, office));
        return given == null
                ? words
                : reader.t("handling.until", words, reader.words().date(given));
    }
}
