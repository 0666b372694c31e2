package org.moothall.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.timekeeper.Every;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.context.event.EventListener;

/// What is looked for at every duty desk, so often, and rings for as long as it is found there.
public abstract class Lookout implements Subject {

    private final String kind;
    private final Every turn;
    private final Rosters rosters;
    private final Alarms alarms;

    protected Lookout(String kind, Duration each, Rosters rosters, Alarms alarms) {
        this.kind = kind;
        this.turn = new Every(each);
        this.rosters = rosters;
        this.alarms = alarms;
    }

    /// Something at a desk that is not as it should be.
    ///
    /// @param goes     which ladder it goes up
    /// @param what     names it at its desk: the same thing rings once
    /// @param words    of posts, never of who has them
    /// @param progress changes whenever something comes of it
    public record Found(String goes, String what, Function<Language, String> words, String progress) {}

    /// Path of where what is found at a desk is looked after.
    protected String page(Desk desk) {
        return "/roster?desk=" + desk.key();
    }

    /// All that is so at a moment.
    protected abstract Stream<Found> look(Desk desk, Instant at);

    @EventListener
    public void round(Timekeeper.Round round) {
        var at = round.at();
        if (!turn.due(at)) return;
        rosters.desks().forEach(desk -> look(desk, at).forEach(found -> alarms.raise(raise(desk, found, at))));
    }

    private Alarm.Raise raise(Desk desk, Found found, Instant at) {
        var words = new Text(found.words.apply(Language.EN), found.words.apply(Language.ZH));
        return new Alarm.Raise(kind, about(desk.key(), found.what), found.goes, desk.office(), words, page(desk), at);
    }

    protected String about(String desk, String what) {
        return String.join(":", kind, desk, what);
    }

    /// Something came of it.
    protected void again(String desk, String what) {
        alarms.again(about(desk, what));
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public boolean recurs() {
        return true;
    }

    @Override
    public Standing standing(Alarm alarm, Instant at) {
        var desk = alarm.about().split(":")[1];
        return rosters.find(desk).stream()
                .flatMap(one -> look(one, at))
                .filter(found -> about(desk, found.what).equals(alarm.about()))
                .findFirst()
                .map(found -> new Standing(true, found.progress))
                .orElse(new Standing(false, ""));
    }
}
