package org.moothall.confided;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.moothall.journal.Attachments;
import org.moothall.journal.Attachments.Whole;
import org.moothall.keys.DataKey;
import org.moothall.keys.Keys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one door to what was confided. Everybody may seal; a test holds who opens: `disclosure` for staff, once the
/// journal has it, and the pages of whoever confided it.
@Service
public class Confided {

    private final ConfidedStore store;
    private final Keys keys;
    private final Attachments attachments;

    Confided(ConfidedStore store, Keys keys, Attachments attachments) {
        this.store = store;
        this.keys = keys;
        this.attachments = attachments;
    }

    /// A new case's key; nothing is written before `keep`.
    public Sealing begun(UUID id) {
        return new Sealing(id, keys.fresh(ConfidedStore.KEYS.context(id)));
    }

    /// In the caller's transaction or parcel.
    public void keep(List<Sealing> begun) {
        store.add(begun.stream().map(Sealing::kept).toList());
    }

    /// To seal more for a case; with a new key where the one that it had is erased.
    @Transactional(propagation = Propagation.MANDATORY)
    public Sealing of(UUID id) {
        return store.find(id).map(wrapped -> new Sealing(id, key(id, wrapped))).orElseGet(() -> {
            var fresh = begun(id);
            keep(List.of(fresh));
            return fresh;
        });
    }

    /// Files in their sealed copies; those that are sealed already stay.
    ///
    /// @param digests of all of them, in order
    public record Moved(List<String> digests, List<Whole> sealed, List<String> instead) {

        public static final Moved NONE = new Moved(List.of(), List.of(), List.of());
    }

    /// Seals the files that a case brings; nothing is written before `keepFiles`.
    public Moved files(Sealing sealing, List<String> digests) {
        if (digests.isEmpty()) return Moved.NONE;
        var kept = new ArrayList<String>();
        var sealed = new ArrayList<Whole>();
        var instead = new ArrayList<String>();
        for (var digest : digests) {
            var file = attachments.whole(digest).filter(one -> !one.of().sealed());
            var copy = file.map(sealing::file);
            kept.add(copy.map(one -> one.of().digest()).orElse(digest));
            copy.ifPresent(sealed::add);
            copy.ifPresent(_ -> instead.add(digest));
        }
        return new Moved(kept, sealed, instead);
    }

    /// Puts the sealed copies in the place of the files, in the caller's transaction or parcel.
    public void keepFiles(List<Moved> moved) {
        attachments.exchange(
                moved.stream().flatMap(one -> one.sealed().stream()).toList(),
                moved.stream().flatMap(one -> one.instead().stream()).toList());
    }

    /// What was sealed for these cases, for who may read it; nothing of a case whose key is erased.
    @Transactional
    public Opened open(UUID... cases) {
        return new Opened(Arrays.stream(cases)
                .distinct()
                .flatMap(id -> store.find(id).map(wrapped -> key(id, wrapped)).stream())
                .toList());
    }

    /// Shreds the key, and with it all that was sealed for the case, in every copy. False where there was none.
    @Transactional
    public boolean erase(UUID id) {
        return store.erase(id);
    }

    private DataKey key(UUID id, byte[] wrapped) {
        return keys.open(wrapped, ConfidedStore.KEYS.context(id));
    }
}
