package org.moothall.news;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.moothall.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Every change of a roster tells whom it touches, in its own transaction: one message a person and act, though a whole
/// month was published. Whoever made it knows.
@Component
class DutyNews {

    static final String PAGE = "/roster/mine";

    private final News news;
    private final Rosters rosters;
    private final Texts texts;
    private final Clock clock;

    DutyNews(News news, Rosters rosters, Texts texts, Clock clock) {
        this.news = news;
        this.rosters = rosters;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener
    void changed(Duty.Changed changed) {
        var at = clock.instant();
        var act = Ids.next();
        Stream.of(changed.gone(), changed.come())
                .flatMap(duties -> open(duties, at))
                .map(Duty::person)
                .distinct()
                .filter(person -> !person.equals(changed.by()))
                .forEach(person -> tell(changed, person, act, at));
    }

    private static Stream<Duty> open(List<Duty> duties, Instant at) {
        return duties.stream().filter(duty -> duty.ends().isAfter(at));
    }

    private void tell(Duty.Changed changed, String person, UUID act, Instant at) {
        var come = of(changed.come(), person, at);
        var gone = of(changed.gone(), person, at);
        var before = Stream.of(come, gone)
                .flatMap(List::stream)
                .map(Duty::begins)
                .min(Instant::compareTo)
                .orElseThrow();
        var words = new Text(
                words(Language.EN, changed.desk(), come, gone, at), words(Language.ZH, changed.desk(), come, gone, at));
        news.tell(new Item.Tell(
                "duties:%s:%s".formatted(act, person),
                person,
                words,
                PAGE,
                changed.desk().key(),
                before,
                at));
    }

    private static List<Duty> of(List<Duty> duties, String person, Instant at) {
        return open(duties, at).filter(duty -> duty.person().equals(person)).toList();
    }

    private String words(Language language, Desk desk, List<Duty> come, List<Duty> gone, Instant at) {
        var words = DutyWords.of(texts, language, rosters.calendar().zone(), at);
        var name = words.in(desk.name());
        if (gone.isEmpty()) return words.t("news.duties.new", name, words.list(desk, come));
        if (come.isEmpty()) return words.t("news.duties.off", name, words.list(desk, gone));
        return words.t("news.duties.both", name, words.list(desk, come), words.list(desk, gone));
    }
}
