package org.moothall.journal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Digest;
import org.moothall.keys.KeyLost;
import org.moothall.keys.Keys;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files as the database keeps them: content and thumbnail sealed with a key that goes when the file goes. Those of an
/// older Moothall are read as they are, and sealed a few at a time.
@Component
class SealedFiles {

    private static final int TOGETHER = 20;

    private final AttachmentStore store;
    private final Keys keys;

    SealedFiles(AttachmentStore store, Keys keys) {
        this.store = store;
        this.keys = keys;
    }

    void add(Attachments.Whole file) {
        store.add(file.of(), sealed(file.of().digest(), file.content(), file.small()), file.unscanned());
    }

    void addAll(List<Attachments.Whole> all) {
        store.addAll(all.stream()
                .map(one -> AttachmentStore.Row.of(
                        one.of(), sealed(one.of().digest(), one.content(), one.small()), one.unscanned()))
                .toList());
    }

    private AttachmentStore.Bytes sealed(String digest, byte[] content, byte @Nullable [] thumbnail) {
        var key = keys.fresh(AttachmentStore.KEYS.context(digest));
        return new AttachmentStore.Bytes(
                digest, key.wrapped(), key.seal(content), thumbnail == null ? null : key.seal(thumbnail));
    }

    Optional<byte[]> content(String digest) {
        return store.content(digest).map(kept -> opened(digest, kept));
    }

    Optional<byte[]> thumbnail(String digest) {
        return store.thumbnail(digest).map(kept -> opened(digest, kept));
    }

    private byte[] opened(String digest, AttachmentStore.Kept kept) {
        return kept.wrapped() == null
                ? kept.bytes()
                : keys.open(kept.wrapped(), AttachmentStore.KEYS.context(digest))
                        .unseal(kept.bytes());
    }

    /// Whether content and thumbnail are what was kept.
    boolean whole(InspectionStore.Content file) {
        try {
            var content = opened(file.digest(), new AttachmentStore.Kept(file.wrapped(), file.content()));
            if (file.thumbnail() != null)
                opened(file.digest(), new AttachmentStore.Kept(file.wrapped(), file.thumbnail()));
            return content.length == file.bytes() && kept(file, content);
        } catch (KeyLost changed) {
            return false;
        }
    }

    /// An older Moothall's digests are of the content alone.
    private static boolean kept(InspectionStore.Content file, byte[] content) {
        return Attachments.Attachment.digest(file.name(), content).equals(file.digest())
                || Digest.sha256(content).equals(file.digest());
    }

    @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
    @Transactional
    void sealOld() {
        for (var old : store.unsealed(TOGETHER)) store.seal(sealed(old.digest(), old.content(), old.thumbnail()));
    }
}
