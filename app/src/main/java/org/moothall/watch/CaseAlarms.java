package org.moothall.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.moothall.casework.Casework;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.notice.Subject;
import org.moothall.timekeeper.Board;
import org.moothall.timekeeper.Every;
import org.moothall.timekeeper.Timekeeper;
import org.moothall.timekeeper.Told;
import org.moothall.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Cases that are overdue, and cases that nobody accepts, ring as one alarm an office each: from the moment at which
/// time
/// takes the first of them up to somebody until none waits. Whoever takes it looks after all that wait by then; one
/// that
/// comes later makes it ring again.
@Component
class CaseAlarms implements Subject {

    static final String KIND = "cases";

    private static final String UNACCEPTED = "unaccepted", OVERDUE = "overdue";

    private final Alarms alarms;
    private final Casework casework;
    private final Board board;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;
    private final Every minutes = new Every(Duration.ofMinutes(5));

    CaseAlarms(Alarms alarms, Casework casework, Board board, Directory directory, Texts texts, Clock clock) {
        this.alarms = alarms;
        this.casework = casework;
        this.board = board;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /// In the transaction that tells it. That the same case goes further up is nothing new.
    @EventListener
    void told(Told told) {
        if (told.kind() != Told.Kind.CLIMBED || told.nth() > 1) return;
        alarms.more(raise(Board.Lot.of(casework.require(told.caseId())), told.at()));
    }

    /// What waits without being told anew: accepted at last and still too late, handed to another office, a date moved.
    @EventListener
    void round(Timekeeper.Round round) {
        var at = round.at();
        if (minutes.due(at)) board.lots(at).forEach(lot -> alarms.raise(raise(lot, at)));
    }

    private Alarm.Raise raise(Board.Lot lot, Instant at) {
        var goes = lot.unaccepted() ? UNACCEPTED : OVERDUE;
        var words = new Text(some(Language.EN, goes, lot.office()), some(Language.ZH, goes, lot.office()));
        return new Alarm.Raise(KIND, String.join(":", KIND, lot.office(), goes), goes, lot.office(), words, at);
    }

    /// To an address that several read, and that knows of nobody who is kept away: without a number.
    private String some(Language language, String goes, String office) {
        return texts.get(language, "notice.cases.%s.some".formatted(goes), name(language, office));
    }

    private String many(Language language, Alarm alarm, int cases) {
        return texts.get(language, "notice.cases." + alarm.goes(), cases, name(language, alarm.office()));
    }

    private String name(Language language, String office) {
        return directory
                .offices()
                .find(office)
                .map(one -> one.name().in(language))
                .orElse(office);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean recurs() {
        return true;
    }

    @Override
    public Standing standing(Alarm alarm, Instant at) {
        var waiting = board.waiting(lot(alarm), at);
        return new Standing(waiting.cases() > 0, waiting.toString());
    }

    /// Of cases that somebody is kept away from they learn nothing, nor that there is one.
    @Override
    public boolean fits(Alarm alarm, Officer officer) {
        var on = new Rights.On("", alarm.office(), Set.of());
        return new Rights(directory.offices()).may(officer, Rights.Right.SEE, on) && cases(alarm, officer) > 0;
    }

    @Override
    public Text words(Alarm alarm, Officer reader) {
        var cases = cases(alarm, reader);
        return new Text(many(Language.EN, alarm, cases), many(Language.ZH, alarm, cases));
    }

    private int cases(Alarm alarm, Officer officer) {
        return board.waiting(lot(alarm), officer, clock.instant()).cases();
    }

    private static Board.Lot lot(Alarm alarm) {
        return new Board.Lot(alarm.office(), alarm.goes().equals(UNACCEPTED));
    }

    /// Where the cases stand; blank for an alarm of another kind.
    static String list(Alarm alarm, Officer reader) {
        if (!alarm.kind().equals(KIND)) return "";
        if (!alarm.office().equals(reader.office().key()))
            return "/search?office=%s&due=overdue%s"
                    .formatted(alarm.office(), lot(alarm).unaccepted() ? "&stage=received" : "");
        return lot(alarm).unaccepted() ? "/work/unassigned?due=overdue" : "/work/office?due=overdue";
    }
}
