package org.moothall.morning;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.onduty.OnNow;
import org.moothall.onduty.PostNow;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.web.Texts;
import org.moothall.web.Words;
import org.springframework.stereotype.Component;

/// What a morning's message says of a desk.
@Component
class MorningWords {

    static final int AHEAD = 7;

    private static final int SHOWN = 3;

    private final OnNow onNow;
    private final Rosters rosters;
    private final Texts texts;

    MorningWords(OnNow onNow, Rosters rosters, Texts texts) {
        this.onNow = onNow;
        this.rosters = rosters;
        this.texts = texts;
    }

    Text of(Desk desk, Instant at) {
        var posts = onNow.of(desk, at);
        var open = open(desk, at);
        return new Text(words(Language.EN, desk, posts, open, at), words(Language.ZH, desk, posts, open, at));
    }

    /// Slots of the next days that nobody fills.
    List<Desk.Slot> open(Desk desk, Instant at) {
        var today = rosters.calendar().day(at);
        return rosters.gaps(desk, today, today.plusDays(AHEAD), at);
    }

    private String words(Language language, Desk desk, List<PostNow> posts, List<Desk.Slot> open, Instant at) {
        var words = new Words(texts, language, rosters.calendar().zone(), at);
        var said = posts.stream()
                .filter(post ->
                        !post.on().isEmpty() || post.due() || !post.next().isEmpty())
                .map(post -> post(words, post))
                .collect(Collectors.joining("\n"));
        var head = t(
                words,
                "morning.head",
                desk.name().in(language),
                words.day(rosters.calendar().day(at)));
        return open.isEmpty() ? head + "\n" + said : head + "\n" + said + "\n" + gaps(words, open);
    }

    private String post(Words words, PostNow post) {
        var name = post.post().in(words.language());
        var next = post.next().isEmpty()
                ? t(words, "morning.next-nobody")
                : t(words, "morning.next", names(words, post.next()), words.when(post.begins()));
        if (!post.on().isEmpty())
            return t(words, "morning.on", name, names(words, post.on()), words.when(post.ends()), next);
        return t(words, post.due() ? "morning.nobody" : "morning.later", name, next);
    }

    private String gaps(Words words, List<Desk.Slot> open) {
        var first = open.stream()
                .limit(SHOWN)
                .map(slot -> t(
                        words,
                        "duties.gap",
                        slot.post().name().in(words.language()),
                        slot.shift().name().in(words.language()),
                        words.day(slot.day())))
                .collect(Collectors.joining(t(words, "morning.between")));
        return open.size() <= SHOWN
                ? t(words, "morning.open", AHEAD, first)
                : t(words, "morning.open-more", AHEAD, first, open.size() - SHOWN);
    }

    private String names(Words words, List<Text> names) {
        return names.stream()
                .map(name -> name.in(words.language()))
                .collect(Collectors.joining(t(words, "duties.and")));
    }

    private String t(Words words, String key, Object... args) {
        return texts.get(words.language(), key, args);
    }
}
