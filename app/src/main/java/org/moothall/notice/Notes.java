package org.moothall.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.moothall.channels.Channels;
import org.moothall.channels.Note;
import org.moothall.city.City;
import org.moothall.directory.Directory;
import org.moothall.kernel.Language;
import org.moothall.reach.Reach;
import org.moothall.sending.Author;
import org.moothall.sending.Links;
import org.moothall.sending.Message;
import org.moothall.web.Texts;
import org.springframework.stereotype.Component;

/// The words of messages: what waits, and where it is taken. Nothing of what was reported: telephones lie on tables.
@Component
class Notes implements Author {

    static final String KIND = "alarm";

    private final AlarmStore store;
    private final Bells bells;
    private final Subjects subjects;
    private final Directory directory;
    private final City city;
    private final Texts texts;
    private final Channels channels;
    private final Reach reach;
    private final Links links;

    Notes(
            AlarmStore store,
            Bells bells,
            Subjects subjects,
            Directory directory,
            City city,
            Texts texts,
            Channels channels,
            Reach reach,
            Links links) {
        this.store = store;
        this.bells = bells;
        this.subjects = subjects;
        this.directory = directory;
        this.city = city;
        this.texts = texts;
        this.channels = channels;
        this.reach = reach;
        this.links = links;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<UUID> forget(Instant before, int most) {
        return store.forget(before, most);
    }

    @Override
    public void failed(Message message, Instant at) {
        bells.failed(message, at);
    }

    @Override
    public Note note(Message message, List<UUID> alarms) {
        var all = alarms.stream().flatMap(id -> store.find(id).stream()).toList();
        var about = directory
                .officer(message.person())
                .map(officer -> subjects.seen(all, officer))
                .filter(seen -> !seen.isEmpty())
                .orElse(all);
        var tongues = reach.tongues(message.person());
        var name = city.settings().shortName();
        return new Note(
                message.id().toString(),
                tongues.say(name::in, " / "),
                tongues.say(language -> texts.get(language, "notice.subject", name.in(language)), " / "),
                tongues.say(language -> words(language, message, about), "\n"),
                link(message),
                message.person().isEmpty() ? "" : links.name(message.id()));
    }

    private String words(Language language, Message message, List<Alarm> about) {
        var what = what(language, about);
        return channels.answers(message.channel()) && !message.person().isEmpty()
                ? texts.get(language, "notice.answer", what)
                : what;
    }

    private String what(Language language, List<Alarm> about) {
        if (about.size() == 1) return about.getFirst().words().in(language);
        return texts.get(
                language, "notice.many", about.size(), about.getFirst().words().in(language));
    }

    /// A person's opens for them; an address of the city's own is read by more than one, who sign in.
    private String link(Message message) {
        var site = channels.site();
        if (site.isEmpty()) return "";
        return message.person().isEmpty() ? site + "/alarms" : site + "/alarm/" + links.token(message.id());
    }
}
