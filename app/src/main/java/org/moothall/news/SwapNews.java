package org.moothall.news;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.moothall.directory.Directory;
import org.moothall.directory.Person;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.moothall.swaps.Swap;
import org.moothall.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whoever a swap waits for is told so, and both when it comes to nothing; one that is allowed changes the roster,
/// which tells them.
@Component
class SwapNews {

    private final News news;
    private final Rosters rosters;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    SwapNews(News news, Rosters rosters, Directory directory, Texts texts, Clock clock) {
        this.news = news;
        this.rosters = rosters;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener
    void moved(Swap.Moved moved) {
        var swap = moved.swap();
        var duties = Stream.of(swap.duty(), swap.inReturn())
                .flatMap(Stream::ofNullable)
                .flatMap(id -> rosters.duty(id).stream())
                .toList();
        if (duties.isEmpty()) return;
        var desk = rosters.require(swap.desk());
        var key = "news.swap." + moved.to().name().toLowerCase(java.util.Locale.ROOT);
        for (var person : told(moved, desk)) {
            if (person.equals(moved.by())) continue;
            tell(
                    desk,
                    person,
                    new Text(words(Language.EN, key, swap, desk, duties), words(Language.ZH, key, swap, desk, duties)));
        }
    }

    private List<String> told(Swap.Moved moved, Desk desk) {
        var swap = moved.swap();
        return switch (moved.to()) {
            case ASKED -> List.of(swap.other());
            case ACCEPTED -> planners(desk);
            case DECLINED, WITHDRAWN -> List.of(swap.asker(), swap.other());
            case ALLOWED -> List.of();
        };
    }

    private List<String> planners(Desk desk) {
        return directory.offices().holders(desk.office()).stream()
                .filter(person -> directory
                        .officer(person)
                        .filter(officer -> Changes.plans(officer, desk))
                        .isPresent())
                .toList();
    }

    private void tell(Desk desk, String person, Text words) {
        var at = clock.instant();
        news.tell(new Item.Tell(
                "swap:%s:%s".formatted(Ids.next(), person), person, words, DutyNews.PAGE, desk.key(), null, at));
    }

    private String words(Language language, String key, Swap swap, Desk desk, List<Duty> duties) {
        Instant at = clock.instant();
        var words = DutyWords.of(texts, language, rosters.calendar().zone(), at);
        return words.t(key, name(swap.asker(), language), name(swap.other(), language), words.list(desk, duties));
    }

    private String name(String person, Language language) {
        return directory
                .offices()
                .person(person)
                .map(Person::name)
                .map(name -> name.in(language))
                .orElse(person);
    }
}
