package org.moothall.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.moothall.casework.Casework;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.notice.Subject;
import org.moothall.timekeeper.Board;
import org.moothall.timekeeper.Board.Wait;
import org.moothall.timekeeper.Every;
import org.moothall.timekeeper.Timekeeper;
import org.moothall.timekeeper.Told;
import org.moothall.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Cases that are overdue, cases that nobody accepts, and dangers of which either is so, ring as one alarm an office
/// each: from the moment at which time takes the first of them up to somebody until none waits. Whoever takes it looks
/// after all that wait by then; one that comes later makes it ring again. Dangers ring day and night.
@Component
class CaseAlarms implements Subject {

    static final String KIND = "cases";

    private static final String URGENT = "urgent";

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
        var file = casework.require(told.caseId());
        alarms.more(raise(file.lead(), Wait.of(file), told.at()));
    }

    /// What waits without being told anew: accepted at last and still too late, handed to another office, a date
    /// moved. Where nothing waits any more it is over soon, so that the next case rings from the ladder's foot.
    @EventListener
    void round(Timekeeper.Round round) {
        var at = round.at();
        if (!minutes.due(at)) return;
        var waiting = board.waiting(at).stream()
                .map(one -> raise(one.office(), one.why(), at))
                .toList();
        waiting.forEach(alarms::raise);
        var still = waiting.stream().map(Alarm.Raise::about).toList();
        alarms.open(KIND).stream().filter(about -> !still.contains(about)).forEach(alarms::again);
    }

    private Alarm.Raise raise(String office, Wait why, Instant at) {
        return new Alarm.Raise(
                KIND, about(office, why), goes(why), office, words().some(why, office), list(office, why), at);
    }

    private static String about(String office, Wait why) {
        return String.join(":", KIND, office, why.key());
    }

    private static String goes(Wait why) {
        return why == Wait.DANGER ? URGENT : why.key();
    }

    private static String list(String office, Wait why) {
        return "/search?office=%s&due=overdue%s".formatted(office, why == Wait.UNACCEPTED ? "&stage=received" : "");
    }

    private CaseWords words() {
        return new CaseWords(texts, directory.offices());
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
        return board.waiting(alarm.office(), at).stream()
                .filter(waiting -> is(alarm, waiting))
                .findFirst()
                .map(waiting -> new Standing(true, waiting.cases() + " " + waiting.steps()))
                .orElse(new Standing(false, ""));
    }

    private static boolean is(Alarm alarm, Board.Waiting waiting) {
        return alarm.about().equals(about(waiting.office(), waiting.why()));
    }

    @Override
    public boolean fits(Alarm alarm, Officer officer) {
        return !seen(List.of(alarm), officer).isEmpty();
    }

    /// Of cases that somebody is kept away from they learn nothing, nor that there is one.
    @Override
    public List<Alarm> seen(List<Alarm> alarms, Officer reader) {
        var rights = new Rights(directory.offices());
        var offices = alarms.stream()
                .map(Alarm::office)
                .filter(office -> rights.sees(reader, office))
                .distinct()
                .toList();
        var waiting = board.waiting(offices, reader, clock.instant());
        return alarms.stream()
                .flatMap(alarm -> waiting.stream().filter(one -> is(alarm, one)).map(one -> counting(alarm, one)))
                .toList();
    }

    private Alarm counting(Alarm alarm, Board.Waiting waiting) {
        return alarm.saying(words().many(waiting));
    }
}
