package org.moothall.news;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.moothall.channels.Channels;
import org.moothall.channels.Note;
import org.moothall.city.City;
import org.moothall.kernel.Language;
import org.moothall.reach.Reach;
import org.moothall.sending.Author;
import org.moothall.sending.Links;
import org.moothall.sending.Message;
import org.moothall.web.Texts;
import org.springframework.stereotype.Component;

/// The words of messages that bring news; several at once stand below one another.
@Component
class NewsWords implements Author {

    private static final int SHOWN = 4;

    private final News news;
    private final Reach reach;
    private final Channels channels;
    private final City city;
    private final Texts texts;
    private final Links links;

    NewsWords(News news, Reach reach, Channels channels, City city, Texts texts, Links links) {
        this.news = news;
        this.reach = reach;
        this.channels = channels;
        this.city = city;
        this.texts = texts;
        this.links = links;
    }

    @Override
    public String kind() {
        return News.KIND;
    }

    @Override
    public List<UUID> forget(Instant before, int most) {
        return news.forget(before, most);
    }

    @Override
    public void failed(Message message, Instant at) {
        news.failed(message, at);
    }

    @Override
    public Note note(Message first, List<UUID> about) {
        var items = about.stream().flatMap(id -> news.find(id).stream()).toList();
        var tongues = reach.tongues(first.person());
        var name = city.settings().shortName();
        return new Note(
                first.id().toString(),
                tongues.say(name::in, " / "),
                tongues.say(language -> texts.get(language, "news.subject", name.in(language)), " / "),
                tongues.say(language -> words(language, items), "\n"),
                link(items),
                links.name(first.id()));
    }

    private String words(Language language, List<Item> items) {
        var words = items.stream()
                .limit(SHOWN)
                .map(item -> item.words().in(language))
                .collect(Collectors.joining("\n"));
        var more = items.size() - SHOWN;
        return more > 0 ? words + "\n" + texts.get(language, "news.more", more) : words;
    }

    /// Of one its own page; of several the one that shows all. Whoever opens it signs in.
    private String link(List<Item> items) {
        var site = channels.site();
        if (site.isEmpty()) return "";
        return site + (items.size() == 1 ? items.getFirst().path() : NewsPages.PATH);
    }
}
