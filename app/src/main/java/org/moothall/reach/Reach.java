package org.moothall.reach;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.channels.Channel;
import org.moothall.channels.Channels;
import org.moothall.city.City;
import org.moothall.directory.Directory;
import org.moothall.directory.Person;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Language;
import org.moothall.kernel.NotFound;
import org.moothall.keys.Keys;
import org.moothall.session.AccountLines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to how people in posts are reached. An address is opened to send to it, and to show it to whoever it is
/// of; to nobody else.
@Service
public class Reach {

    private static final String MARK = "reach";

    private final ReachStore store;
    private final Directory directory;
    private final Channels channels;
    private final City city;
    private final Keys keys;
    private final AccountLines lines;
    private final Clock clock;

    Reach(
            ReachStore store,
            Directory directory,
            Channels channels,
            City city,
            Keys keys,
            AccountLines lines,
            Clock clock) {
        this.store = store;
        this.directory = directory;
        this.channels = channels;
        this.city = city;
        this.keys = keys;
        this.lines = lines;
        this.clock = clock;
    }

    /// How somebody is reached at a moment, in their own order, by what this installation has; by none in the quiet
    /// time that they chose, unless it is urgent.
    public List<Way> ways(String person, boolean urgent, Instant at) {
        var wishes = store.wishes(person);
        if (!urgent && wishes.quiet(at, city.settings().zone())) return List.of();
        return wishes.ordered(all(person)).stream()
                .filter(way -> channels.on(way.channel()))
                .toList();
    }

    private List<Way> all(String person) {
        var ways = new ArrayList<Way>();
        for (var kept : store.of(person)) ways.add(new Way(kept.id(), kept.channel()));
        if (cityEmail(person).isPresent()) ways.add(new Way(null, Channel.Kind.EMAIL));
        return ways;
    }

    Optional<String> cityEmail(String person) {
        return directory.offices().person(person).map(Person::email);
    }

    /// Where a way leads; empty where its owner took it back meanwhile, or is in no post any more.
    public Optional<String> address(String person, @Nullable UUID way) {
        if (directory.officer(person).isEmpty()) return Optional.empty();
        if (way == null) return cityEmail(person);
        return store.find(way).filter(kept -> kept.person().equals(person)).map(this::opened);
    }

    /// The way after one that failed; empty where it was the last.
    public Optional<Way> after(String person, Channel.Kind channel, @Nullable UUID way, boolean urgent, Instant at) {
        return ways(person, urgent, at).stream()
                .dropWhile(one -> one.channel() != channel || !Objects.equals(one.id(), way))
                .skip(1)
                .findFirst();
    }

    /// This moment, or the end of the quiet time that it lies in.
    public Instant awake(String person, Instant at) {
        return store.wishes(person).awake(at, city.settings().zone());
    }

    /// What somebody is spoken to in; an address of the city's own, with nobody's name, in both languages.
    public Tongues tongues(String person) {
        var wanted = person.isEmpty() ? null : store.wishes(person).language();
        return new Tongues(wanted == null ? List.of(Language.values()) : List.of(wanted));
    }

    /// Whose number this is, where it is one person's alone.
    public Optional<String> whose(Channel.Kind channel, String address) {
        var people = store.marked(channel, mark(channel, address));
        return people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty();
    }

    /// One of their own addresses, as they see it.
    ///
    /// @param id     null for the e-mail that the city's folder names
    /// @param codeAt when a code was sent to it that waits to be typed in; null for none
    record Own(
            @Nullable UUID id,
            Channel.Kind channel,
            String address,
            @Nullable Instant codeAt,
            @Nullable Instant provenAt) {}

    /// In their order.
    List<Own> own(String person) {
        var kept = store.of(person).stream().collect(Collectors.toMap(ReachStore.Kept::id, one -> one));
        return store.wishes(person).ordered(all(person)).stream()
                .map(way -> way.id() == null
                        ? new Own(null, way.channel(), cityEmail(person).orElse(""), null, null)
                        : own(Objects.requireNonNull(kept.get(way.id()))))
                .toList();
    }

    private Own own(ReachStore.Kept kept) {
        return new Own(kept.id(), kept.channel(), opened(kept), kept.codeAt(), kept.provenAt());
    }

    /// One of their ways by its key; a step up or down in their order.
    @Transactional
    public void move(String person, String key, boolean up) {
        var wishes = store.wishes(person);
        var keys = new ArrayList<>(
                wishes.ordered(all(person)).stream().map(Way::key).toList());
        var from = keys.indexOf(key);
        var to = up ? from - 1 : from + 1;
        if (from < 0) throw new NotFound("way " + key);
        if (to < 0 || to >= keys.size()) return;
        Collections.swap(keys, from, to);
        store.wish(wishes.inOrder(keys));
    }

    Wishes wishes(String person) {
        return store.wishes(person);
    }

    @Transactional
    public void wish(Wishes wishes) {
        store.wish(wishes);
    }

    @Transactional
    public void add(String person, Channel.Kind channel, String address) {
        var id = Ids.next();
        var key = keys.fresh(ReachStore.KEYS.context(id));
        var sealed = key.seal(address.getBytes(StandardCharsets.UTF_8));
        var kept = new ReachStore.Kept(
                id, person, channel, key.wrapped(), sealed, mark(channel, address), clock.instant(), null, null);
        if (store.add(kept)) lines.note(person, AccountLines.What.REACH_ADDED);
    }

    @Transactional
    public void drop(String person, UUID id) {
        if (!store.drop(id, person)) throw new NotFound("way " + id);
        lines.note(person, AccountLines.What.REACH_DROPPED);
    }

    /// It leads nowhere any more; its owner finds that on their page.
    @Transactional
    public void gone(String person, UUID id) {
        if (store.drop(id, person)) lines.note("machine:moothall", person, AccountLines.What.REACH_GONE);
    }

    private String opened(ReachStore.Kept kept) {
        var key = keys.open(kept.wrapped(), ReachStore.KEYS.context(kept.id()));
        return new String(key.unseal(kept.sealed()), StandardCharsets.UTF_8);
    }

    /// A number is the same with and without the sign before its country: networks leave it out.
    private byte[] mark(Channel.Kind channel, String address) {
        var same = address.startsWith("+") ? address.substring(1) : address;
        return keys.mark(MARK, (channel + " " + same).getBytes(StandardCharsets.UTF_8));
    }
}
