package org.moothall.suggest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Digest;
import org.moothall.learn.Example;
import org.moothall.learn.Learner;
import org.moothall.learn.Model;
import org.moothall.matters.MatterTree;
import org.moothall.matters.Matters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Learns at night, when the city's own words change, and when somebody asks; one process at a time. Every
/// process takes the newest model into use.
@Component
class Learning {

    private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
    /// The latest reports; older ones say less of how people write now, and learning stays within a minute.
    private static final int MOST = 60_000;

    private static final int KEPT = 30;
    private static final int YOUNG = 1_000;

    private final SuggestStore store;
    private final Matters matters;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean folderOnly;
    private volatile @Nullable Told told;
    private volatile InUse inUse = new InUse(0, Learner.learn(List.of()).model());

    /// @param database `none` where only folders are checked: nothing may ask the database
    Learning(
            SuggestStore store,
            Matters matters,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${moothall.database:}") String database) {
        this.store = store;
        this.matters = matters;
        this.transaction = transaction;
        this.clock = clock;
        this.folderOnly = database.equals("none");
    }

    record InUse(long version, Model model) {}

    /// @param of the tree of kinds whose words these are
    private record Told(MatterTree of, ToldWords words, String digest) {}

    InUse inUse() {
        return inUse;
    }

    /// Takes the newest model into use; learns the first one, and one after the city's words have changed.
    @Scheduled(fixedRate = 5_000, initialDelay = 3_000)
    void watch() {
        patiently("suggestions stay as they are", () -> {
            if (due()) learn();
            else refresh();
        });
    }

    private boolean due() {
        var told = told();
        if (told.words().examples().isEmpty()) return false;
        var newest = store.newest().orElse(null);
        return newest == null || !newest.told().equals(told.digest());
    }

    /// Put together once for each tree of kinds: it is asked for every few seconds and changes with the city alone.
    private Told told() {
        var tree = matters.tree();
        var known = told;
        if (known == null || known.of() != tree) {
            var words = ToldWords.of(tree);
            known = new Told(tree, words, Digest.sha256(words.digest() + tree.hidden()));
            told = known;
        }
        return known;
    }

    /// A young city, or one that has just taken over its old reports, does not wait for the night: it learns whenever
    /// the reports to learn from have doubled.
    @Scheduled(fixedRate = 60_000, initialDelay = 15_000)
    void whileYoung() {
        patiently("nothing new was learned", () -> {
            var reports = store.newest().map(SuggestStore.Written::reports).orElse(YOUNG);
            int twice = 2 * reports + 1;
            if (reports < YOUNG && confirmed(twice).size() == twice) learn();
        });
    }

    @Scheduled(cron = "0 30 3 * * *")
    void atNight() {
        patiently("nothing was learned tonight", this::learn);
    }

    /// @param otherwise what becomes of it while the database is away
    private void patiently(String otherwise, Runnable task) {
        if (folderOnly) return;
        try {
            task.run();
        } catch (DataAccessException e) {
            LOG.warn("The database does not answer; {}: {}", otherwise, e.getMessage());
        }
    }

    synchronized void refresh() {
        var newest = store.newest().map(SuggestStore.Written::version).orElse(0L);
        if (newest == inUse.version()) return;
        store.content(newest).ifPresent(content -> inUse = new InUse(newest, read(content)));
    }

    /// Learns anew, unless another process is just doing it. Models of a city that let more be seen are
    /// forgotten: words of what is hidden since stand in them.
    void learn() {
        transaction.executeWithoutResult(status -> {
            if (store.lock()) learned();
        });
        refresh();
    }

    private void learned() {
        var told = told();
        var again =
                store.newest().filter(one -> one.told().equals(told.digest())).isPresent();
        var confirmed = confirmed(MOST);
        var examples = new ArrayList<>(told.words().examples());
        for (var one : confirmed.reversed()) examples.add(Example.reported(one.kind(), one.text()));
        var learned = Learner.learn(examples);
        var until = confirmed.isEmpty() ? null : confirmed.getFirst().at();
        var version = store.add(clock.instant(), confirmed.size(), until, told.digest(), written(learned.model()));
        store.tried(learned.tried().stream()
                .map(one -> new SuggestStore.TriedRow(
                        version,
                        one.kind(),
                        one.reports(),
                        one.first(),
                        one.amongThree(),
                        one.suggested(),
                        one.suggestedRight()))
                .toList());
        store.forget(version - (again ? KEPT : 1));
        LOG.info("Learned to suggest kinds from {} reports.", confirmed.size());
    }

    /// The latest first. What was reported as a kind that not everybody may see now, or taken by a person for one, is
    /// left out.
    private List<SuggestStore.Confirmed> confirmed(int most) {
        return store.confirmed(most).stream()
                .filter(one -> open(one.kind()) && open(one.reported()))
                .toList();
    }

    private boolean open(String kind) {
        return matters.tree()
                .find(kind)
                .filter(one -> one.leaf() && one.isPublic())
                .isPresent();
    }

    private static byte[] written(Model model) {
        var out = new ByteArrayOutputStream();
        try {
            model.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Model read(byte[] content) {
        try {
            return Model.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
