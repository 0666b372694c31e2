package org.moothall.agenda;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Person;
import org.moothall.kernel.Digest;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Language;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.moothall.web.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to feeds: a new address ends the one before; whoever holds no post any more has none.
@Service
public class Feeds {

    private static final int SECRET = 24;
    private static final Duration BACK = Duration.ofDays(62);
    private static final int AHEAD = 400;

    private final FeedStore store;
    private final Rosters rosters;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Feeds(FeedStore store, Rosters rosters, Directory directory, Texts texts, Clock clock) {
        this.store = store;
        this.rosters = rosters;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /// Makes an address for somebody's own duties, or where a desk is named for its whole roster; answers the secret,
    /// this once.
    @Transactional
    public String make(Officer by, String desk, Language language) {
        var key = desk.isEmpty() ? "" : rosters.require(desk).key();
        var bytes = new byte[SECRET];
        random.nextBytes(bytes);
        var secret = HexFormat.of().formatHex(bytes);
        end(by, key);
        store.add(new FeedStore.Row(Ids.next(), Digest.sha256(secret), by.person(), key, language, clock.instant()));
        return secret;
    }

    @Transactional
    public void end(Officer by, String desk) {
        store.end(by.person(), desk, clock.instant());
    }

    /// What the calendar behind an address gets; empty where there is no such address.
    Optional<String> read(String secret) {
        return store.find(Digest.sha256(secret))
                .filter(feed -> directory.officer(feed.person()).isPresent())
                .flatMap(this::read);
    }

    private Optional<String> read(Feed feed) {
        var desk = rosters.find(feed.desk()).orElse(null);
        if (!feed.desk().isEmpty() && desk == null) return Optional.empty();
        var since = clock.instant().minus(BACK);
        var today = rosters.calendar().day(clock.instant());
        var duties = new ArrayList<>(
                desk == null
                        ? rosters.of(feed.person(), since)
                        : rosters.between(desk, today.minusDays(BACK.toDays()), today.plusDays(AHEAD)));
        var gone = rosters.dropped(desk == null ? feed.person() : "", feed.desk(), since);
        var calendar = new ICalendar(texts.get(feed.language(), "agenda.name"));
        duties.forEach(duty -> calendar.event(event(duty, feed, false)));
        gone.forEach(duty -> calendar.event(event(duty, feed, true)));
        return Optional.of(calendar.written());
    }

    private ICalendar.Event event(Duty duty, Feed feed, boolean gone) {
        var desk = rosters.find(duty.desk());
        var post = desk.flatMap(one -> one.post(duty.post()))
                .map(one -> one.name().in(feed.language()))
                .orElse(duty.post());
        var where = desk.map(one -> one.name().in(feed.language())).orElse(duty.desk());
        var who = directory.offices().person(duty.person()).map(Person::name).map(name -> name.in(feed.language()));
        var summary = feed.desk().isEmpty()
                ? texts.get(feed.language(), "agenda.mine", post, where)
                : texts.get(feed.language(), "agenda.of", post, who.orElse(duty.person()));
        return new ICalendar.Event(
                duty.id(), duty.version(), duty.changedAt(), duty.begins(), duty.ends(), summary, where, gone);
    }
}
