package org.moothall.city;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to the city in use: what loading a folder would change, the load itself, what is missing. Every running
/// process takes a city that another one loaded into use within seconds.
@Service
public class City implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(City.class);
    private static final long NONE = 0;

    private final List<CityPart> parts;
    private final SettingsPart settings;
    private final CityStore store;
    private final TransactionTemplate transaction;
    private final boolean folderOnly;
    private long inUse = NONE;

    /// @param database `none` where only folders are checked: nothing may ask the database
    City(
            List<CityPart> parts,
            SettingsPart settings,
            CityStore store,
            TransactionTemplate transaction,
            @Value("${moothall.database:}") String database) {
        this.parts = parts;
        this.settings = settings;
        this.store = store;
        this.transaction = transaction;
        this.folderOnly = database.equals("none");
    }

    /// Who the city is; `CitySettings.NONE` until one is loaded.
    public CitySettings settings() {
        return settings.settings();
    }

    /// What loading the folder would change.
    public Plan plan(CityFolder folder) {
        return plan(read(folder), store.items());
    }

    /// Loads the folder: all of it in one transaction, or nothing where the plan is not sound. Answers the plan
    /// that was carried out or refused.
    public Plan load(CityFolder folder) {
        var reading = read(folder);
        if (!reading.faults().isEmpty()) return plan(reading, store.items());
        var plan = requireNonNull(transaction.execute(status -> apply(reading)));
        refresh();
        return plan;
    }

    private Plan apply(Reading reading) {
        store.lock();
        var before = store.items();
        var plan = plan(reading, before);
        if (!plan.sound() || plan.changesNothing()) return plan;
        store.takeAway(plan.removed(before).toList());
        store.keep(plan.items().all());
        store.count();
        for (var part : parts) part.loaded(plan.items());
        return plan;
    }

    /// An item of the city as it is loaded.
    public Optional<CityItem> item(String kind, String key) {
        return store.items().find(kind, key);
    }

    /// Puts another content in the place of one item, and takes it into use: all in one transaction, or nothing.
    /// Answers what stands against it, or nothing at all where the item there is no longer the one that was `seen`.
    public Optional<List<String>> amend(CityItem after, Predicate<CityItem> seen, Runnable witness) {
        var refusals = requireNonNull(transaction.execute(status -> {
            store.lock();
            var items = store.items();
            var before = items.find(after.kind(), after.key()).filter(seen);
            if (before.isEmpty()) return Optional.<List<String>>empty();
            var against = fixed(before.get(), after);
            if (against.isEmpty()) amended(items, after, witness);
            return Optional.of(against);
        }));
        refresh();
        return refusals;
    }

    private void amended(CityItems items, CityItem after, Runnable witness) {
        var all = new CityItems(items.all().stream()
                .map(item -> item.kind().equals(after.kind()) && item.key().equals(after.key()) ? after : item)
                .toList());
        store.keep(all.all());
        store.count();
        for (var part : parts) part.loaded(all);
        witness.run();
    }

    private Plan plan(Reading reading, CityItems before) {
        var plan = Plan.of(before, reading.items(), reading.faults());
        if (!plan.sound() || plan.changesNothing()) return plan;
        var against = refusals(plan, before);
        if (!against.isEmpty()) return plan.refused(against);
        return plan.with(parts.stream()
                .flatMap(part -> part.consequences(plan.items()).stream())
                .toList());
    }

    private List<String> refusals(Plan plan, CityItems before) {
        var needed = plan.removed(before).flatMap(item -> parts.stream().flatMap(part -> needed(part, item).stream()));
        var fixed = plan.changed()
                .flatMap(item ->
                        before.find(item.kind(), item.key()).stream().flatMap(was -> fixed(was, item).stream()));
        return Stream.concat(needed, fixed).toList();
    }

    private static Optional<String> needed(CityPart part, CityItem item) {
        return part.needed(item).map(why -> "%s %s cannot be taken away: %s".formatted(item.kind(), item.key(), why));
    }

    private List<String> fixed(CityItem before, CityItem after) {
        return parts.stream()
                .flatMap(part -> part.fixed(before, after).stream())
                .map(why -> "%s %s cannot change: %s".formatted(after.kind(), after.key(), why))
                .toList();
    }

    /// What is wrong or missing in a folder; needs no database. Gaps are looked for only where the files have no fault.
    public List<Fault> check(CityFolder folder) {
        var reading = read(folder);
        return reading.faults().isEmpty() ? gaps(reading.items()) : reading.faults();
    }

    /// What is missing in the city that is loaded, or fits it no more.
    public List<Fault> check() {
        return Stream.concat(gaps(store.items()).stream(), astray().stream()).toList();
    }

    /// What is under way and fits the city that is loaded no more.
    public List<Fault> astray() {
        var items = store.items();
        return parts.stream().flatMap(part -> part.astray(items).stream()).toList();
    }

    private List<Fault> gaps(CityItems items) {
        return parts.stream().flatMap(part -> part.gaps(items).stream()).toList();
    }

    private Reading read(CityFolder folder) {
        var reading = new Reading();
        for (var part : parts) part.read(folder, reading);
        reading.finish();
        return reading;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!folderOnly) refresh();
    }

    /// Takes the city of the database into use where it is another than the one in use.
    public synchronized void refresh() {
        var version = store.version();
        if (version == inUse) return;
        var items = store.items();
        for (var part : parts) part.use(items);
        inUse = version;
    }

    @Scheduled(fixedDelay = 2000, initialDelay = 2000)
    void watch() {
        try {
            refresh();
        } catch (DataAccessException e) {
            LOG.warn("The database does not answer; the city in use stays: {}", e.getMessage());
        }
    }
}
