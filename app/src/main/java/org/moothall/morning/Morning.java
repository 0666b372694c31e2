package org.moothall.morning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.moothall.directory.Directory;
import org.moothall.directory.Role;
import org.moothall.news.Item;
import org.moothall.news.News;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.moothall.timekeeper.Timekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Each morning those who are on duty at a desk that day, and its office's head, are told who is on, who is next and
/// what is open ahead: each once, whichever node says it and however often it begins anew.
@Component
class Morning {

    private static final Logger LOG = LoggerFactory.getLogger(Morning.class);

    /// After a longer stop nobody is told of the morning any more.
    private static final Duration LATE = Duration.ofHours(2);

    private final MorningPart part;
    private final MorningWords words;
    private final Rosters rosters;
    private final Directory directory;
    private final News news;

    /// What this node has told already; the news themselves hold for all nodes.
    private final Map<String, LocalDate> told = new ConcurrentHashMap<>();

    Morning(MorningPart part, MorningWords words, Rosters rosters, Directory directory, News news) {
        this.part = part;
        this.words = words;
        this.rosters = rosters;
        this.directory = directory;
        this.news = news;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        for (var desk : rosters.desks()) {
            try {
                look(desk, round.at());
            } catch (RuntimeException e) {
                LOG.error("The morning's message of {} could not be written; it is tried again.", desk.key(), e);
            }
        }
    }

    private void look(Desk desk, Instant at) {
        var today = rosters.calendar().day(at);
        var due = part.time(desk.key())
                .map(time ->
                        today.atTime(time).atZone(rosters.calendar().zone()).toInstant())
                .filter(planned -> !at.isBefore(planned) && at.isBefore(planned.plus(LATE)));
        if (due.isEmpty() || today.equals(told.get(desk.key()))) return;
        tell(desk, today, at);
        told.put(desk.key(), today);
    }

    private void tell(Desk desk, LocalDate today, Instant at) {
        var serving = serving(desk, today, at);
        if (serving.isEmpty()) return;
        var said = words.of(desk, at);
        Stream.concat(serving.stream(), directory.offices().holders(desk.office(), Role.HEAD))
                .distinct()
                .map(person -> new Item.Tell(
                        "morning:%s:%s:%s".formatted(desk.key(), today, person),
                        person,
                        said,
                        NowPages.PATH,
                        "",
                        null,
                        at))
                .forEach(news::tell);
    }

    /// Who has a part of this day still to serve.
    private List<String> serving(Desk desk, LocalDate today, Instant at) {
        return rosters.between(desk, today.minusDays(1), today).stream()
                .filter(duty -> duty.ends().isAfter(at))
                .map(Duty::person)
                .distinct()
                .toList();
    }
}
