package org.moothall.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.moothall.confided.Confided;
import org.moothall.erasure.Shredded.What;
import org.moothall.identity.Identities;
import org.moothall.kernel.Busy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to making keys go. Each that goes is listed outside of the database before anything is committed: whoever
/// dies in between is erased, never the other way.
@Service
public class Shredding {

    private final ErasureStore store;
    private final Identities identities;
    private final Confided confided;
    private final Clock clock;
    private final ErasedList list;

    Shredding(
            ErasureStore store,
            Identities identities,
            Confided confided,
            Clock clock,
            @Value("${moothall.data:data}") Path data) {
        this.store = store;
        this.identities = identities;
        this.confided = confided;
        this.clock = clock;
        this.list = ErasedList.in(data);
    }

    /// Shreds in the caller's transaction; false where there was nothing.
    ///
    /// @throws Busy where the list cannot be written: then nothing is erased
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean shred(What what, List<UUID> keys) {
        var at = clock.instant();
        var shredded = keys.stream().map(id -> Shredded.now(at, what, id)).toList();
        try {
            list.add(shredded);
        } catch (IOException e) {
            throw new Busy("the list of what is erased, " + list.file(), e);
        }
        var any = false;
        for (var one : shredded) any |= again(one);
        return any;
    }

    /// The same for one that a list tells of.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean again(Shredded one) {
        store.add(List.of(one));
        if (one.what() == What.WORDS) return confided.erase(one.id());
        identities.erase(one.id());
        return true;
    }

    /// Hands over what the list in a folder tells and the database does not, the oldest first.
    public void unknown(Path folder, Consumer<Shredded> each) {
        try {
            unknown(new HashSet<>(ErasedList.in(folder).since(Instant.EPOCH)), Instant.EPOCH, each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same with this node's own list, into which comes what other nodes have erased.
    public void inStep(Instant from, Consumer<Shredded> each) {
        try {
            var listed = new HashSet<>(list.since(from));
            list.add(unknown(listed, from, each));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Answers what the database knows besides.
    private List<Shredded> unknown(Set<Shredded> listed, Instant from, Consumer<Shredded> each) {
        var besides =
                store.since(from).stream().filter(one -> !listed.remove(one)).toList();
        listed.stream().sorted(Comparator.comparing(Shredded::at)).forEach(each);
        return besides;
    }
}
