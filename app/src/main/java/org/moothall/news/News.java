package org.moothall.news;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.kernel.Ids;
import org.moothall.reach.Reach;
import org.moothall.reach.Way;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.sending.Message;
import org.moothall.sending.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to news: told in the transaction of what it is about, by the first way of whom it is for, the next one
/// where that fails. Whoever has no way finds it on their page.
@Service
public class News {

    static final String KIND = "news";

    static final int MOST = 100;

    private final NewsStore store;
    private final Messages messages;
    private final Reach reach;
    private final Directory directory;
    private final Rosters rosters;

    News(NewsStore store, Messages messages, Reach reach, Directory directory, Rosters rosters) {
        this.store = store;
        this.messages = messages;
        this.reach = reach;
        this.directory = directory;
        this.rosters = rosters;
    }

    /// Once, however often it is said; nobody where the person is in no post any more.
    @Transactional
    public void tell(Item.Tell tell) {
        if (directory.officer(tell.person()).isEmpty()) return;
        var words = tell.words();
        var item = new Item(
                Ids.next(), tell.about(), tell.person(), words.en(), words.zh(), tell.path(), tell.desk(), tell.at());
        if (!store.add(item)) return;
        var awake = reach.awake(tell.person(), tell.at());
        var before = tell.before();
        var late = before != null && before.isBefore(awake);
        put(item.id(), tell.person(), first(tell.person(), tell.at()), late ? tell.at() : awake);
    }

    private Optional<Way> first(String person, Instant at) {
        return reach.ways(person, true, at).stream().findFirst();
    }

    /// Its quiet time is over by then: a message that failed goes on at once.
    void failed(Message failed, Instant at) {
        put(
                failed.about(),
                failed.person(),
                reach.after(failed.person(), failed.channel(), failed.way(), true, at),
                at);
    }

    private void put(UUID item, String person, Optional<Way> by, Instant at) {
        by.ifPresent(way -> messages.put(new Message.Put(
                Ids.next(), KIND, item, 1, 0, person, way.channel(), way.id(), "", Message.State.WAITS, at)));
    }

    Optional<Item> find(UUID id) {
        return store.find(id);
    }

    List<UUID> forget(Instant before, int most) {
        return store.forget(before, most);
    }

    /// A piece of news and what came of telling it, by each way that was tried; none where a page alone shows it.
    public record Came(Item item, List<Message.Sent> sent) {}

    /// What somebody was told since then, the newest first.
    List<Came> of(String person, Instant since) {
        return came(store.of(person, since, MOST));
    }

    /// What others were told of the rosters that somebody draws up.
    List<Came> planned(Officer officer, Instant since) {
        var desks = rosters.desks().stream()
                .filter(desk -> Changes.plans(officer, desk))
                .map(Desk::key)
                .toList();
        return desks.isEmpty() ? List.of() : came(store.ofDesks(desks, officer.person(), since, MOST));
    }

    private List<Came> came(List<Item> items) {
        var sent = messages.sent(items.stream().map(Item::id).toList());
        return items.stream()
                .map(item -> new Came(item, sent.getOrDefault(item.id(), List.of())))
                .toList();
    }
}
