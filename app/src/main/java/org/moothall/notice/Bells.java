package org.moothall.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.channels.Channel;
import org.moothall.channels.Channels;
import org.moothall.directory.Officer;
import org.moothall.kernel.Ids;
import org.moothall.ladder.Ladder;
import org.moothall.ladder.Ladders;
import org.moothall.reach.Reach;
import org.moothall.reach.Way;
import org.moothall.sending.Message;
import org.moothall.sending.Message.State;
import org.moothall.sending.Messages;
import org.moothall.session.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Tells whoever stands on a step: on their page of alarms, and by the first of their ways; whoever is at no screen and
/// has no way cannot be told.
@Component
class Bells {

    private static final Logger LOG = LoggerFactory.getLogger(Bells.class);

    /// Whoever did something so lately sees the number in the menu; the session's own word is to within some minutes.
    private static final Duration LOOKING = Duration.ofMinutes(15);

    private final Messages messages;
    private final AlarmStore alarms;
    private final Ladders ladders;
    private final Subjects subjects;
    private final Reach reach;
    private final Channels channels;
    private final Sessions sessions;
    private final AlarmLines lines;

    Bells(
            Messages messages,
            AlarmStore alarms,
            Ladders ladders,
            Subjects subjects,
            Reach reach,
            Channels channels,
            Sessions sessions,
            AlarmLines lines) {
        this.messages = messages;
        this.alarms = alarms;
        this.ladders = ladders;
        this.subjects = subjects;
        this.reach = reach;
        this.channels = channels;
        this.sessions = sessions;
        this.lines = lines;
    }

    /// Answers whether somebody is told, or may be yet.
    boolean ring(Alarm alarm, Ladder.Step step, boolean urgent, Instant at) {
        var people = ladders.people(step, alarm.office(), officer -> subjects.fits(alarm, officer), at);
        var heard = people.stream()
                .filter(officer ->
                        tell(alarm, officer, ways(officer, urgent, at).limit(1), at))
                .toList();
        lines.rang(alarm, heard, false, at);
        return !heard.isEmpty() || step.webhook() != null && post(alarm, Channel.Kind.WEBHOOK, step.webhook(), at);
    }

    /// Everybody of the last resort by all their ways, and the city's own addresses; loud, though nobody were there.
    void ringLast(Alarm alarm, Instant at) {
        var last = ladders.last();
        var people = ladders.lastPeople(officer -> subjects.fits(alarm, officer));
        var heard = people.stream()
                .filter(officer -> tell(alarm, officer, ways(officer, true, at), at))
                .toList();
        var posted = Stream.of(
                        post(alarm, Channel.Kind.EMAIL, last.email(), at),
                        post(alarm, Channel.Kind.SMS, last.phone(), at),
                        post(alarm, Channel.Kind.WEBHOOK, last.webhook(), at))
                .filter(Boolean::booleanValue)
                .count();
        lines.rang(alarm, heard, true, at);
        LOG.warn(
                "Alarm {} has come to the last resort: {} of {} people and {} addresses could be told.",
                alarm.about(),
                heard.size(),
                people.size(),
                posted);
    }

    private Stream<Way> ways(Officer officer, boolean urgent, Instant at) {
        return reach.ways(officer.person(), urgent, at).stream();
    }

    private boolean tell(Alarm alarm, Officer officer, Stream<Way> ways, Instant at) {
        var looking = looking(officer.person(), at);
        put(alarm, officer.person(), Channel.Kind.APP, null, "", looking ? State.TAKEN : State.LEFT, at);
        List<Way> chosen = ways.toList();
        for (var way : chosen) put(alarm, officer.person(), way.channel(), way.id(), "", State.WAITS, at);
        return looking || !chosen.isEmpty();
    }

    private boolean looking(String person, Instant at) {
        return sessions.list(person).stream()
                .anyMatch(session -> session.usedAt().isAfter(at.minus(LOOKING)));
    }

    private boolean post(Alarm alarm, Channel.Kind channel, @Nullable String address, Instant at) {
        if (address == null || !channels.on(channel)) return false;
        put(alarm, "", channel, null, address, State.WAITS, at);
        return true;
    }

    private void put(
            Alarm alarm,
            String person,
            Channel.Kind channel,
            @Nullable UUID way,
            String address,
            State state,
            Instant at) {
        messages.put(new Message.Put(
                Ids.next(),
                Notes.KIND,
                alarm.id(),
                alarm.round(),
                alarm.step(),
                person,
                channel,
                way,
                address,
                state,
                at));
    }

    /// The next of their ways; where there is none, and nobody on the step was told, the next step at once. At the last
    /// resort there is no next one: the ladder is gone up anew when its time comes.
    void failed(Message failed, Instant at) {
        var alarm = alarms.find(failed.about()).orElseThrow();
        if (alarm.state() != Alarm.State.RINGS || alarm.round() != failed.round()) return;
        var ladder = ladders.of(alarm.goes(), alarm.office());
        var next = failed.person().isEmpty()
                ? Optional.<Way>empty()
                : reach.after(failed.person(), failed.channel(), failed.way(), ladder.urgent(), at);
        next.ifPresent(way -> again(failed, way, at));
        var last = failed.step() >= ladder.steps().size();
        if (next.isEmpty() && !last && !messages.heard(failed)) alarms.hurry(failed, at);
    }

    private void again(Message failed, Way way, Instant at) {
        messages.put(new Message.Put(
                Ids.next(),
                Notes.KIND,
                failed.about(),
                failed.round(),
                failed.step(),
                failed.person(),
                way.channel(),
                way.id(),
                "",
                State.WAITS,
                at));
    }
}
