package org.moothall.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Digest;
import org.moothall.keys.SealedText;
import org.moothall.pictures.Picture;
import org.moothall.pictures.Thumbnail;
import org.moothall.scan.Scanner;
import org.moothall.scan.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Photos and documents, kept by the digest of their name and content. They stand in the database beside what refers to
/// them: one transaction, one backup, no half of a report.
///
/// Whoever keeps a file may let go of it again (`release`); it is erased when as many have let go as had kept it.
@Service
public class Attachments {

    public static final int MOST_BYTES = 10 * 1024 * 1024;
    public static final int THUMBNAIL_SIDE = 320;
    private static final int MOST_NAME = 100;

    private final AttachmentStore store;
    private final Scanner scanner;
    private final SealedFiles files;

    Attachments(AttachmentStore store, Scanner scanner, SealedFiles files) {
        this.store = store;
        this.scanner = scanner;
        this.files = files;
    }

    /// Checks a file by its content, takes location and other metadata out of pictures, makes a thumbnail.
    /// That may take seconds: nobody does it while holding a connection to the database.
    public Checked check(String name, byte[] content) {
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("Files are checked before a transaction, not within one.");
        if (content.length == 0) return refused("empty", name);
        if (content.length > MOST_BYTES) return refused("too-large", name);
        return switch (scanner.scan(content)) {
            case Verdict.Infected _ -> refused("infected", name);
            case Verdict.Unscanned(boolean keep) when !keep -> refused("unscanned", name);
            case Verdict.Unscanned _ -> taken(name, content, true);
            case Verdict.Clean _ -> taken(name, content, false);
        };
    }

    /// Keeps a file that was found sound. The same a second time is kept once and counted twice.
    public Attachment keep(Whole sound) {
        files.add(sound);
        return sound.of();
    }

    /// Both, one after the other; not within a transaction.
    public Kept keep(String name, byte[] content) {
        return switch (check(name, content)) {
            case Whole sound -> new Kept.Ok(keep(sound));
            case Kept.Refused refused -> refused;
        };
    }

    /// Keeps a paper that Moothall wrote itself: no scanner has to be there for it.
    public Attachment keepOwn(String name, byte[] content) {
        return switch (document(name, content, false)) {
            case Whole sound -> keep(sound);
            case Kept.Refused(var why, var args) -> throw new IllegalStateException(name + ": " + why + " " + args);
        };
    }

    private Checked taken(String name, byte[] content, boolean unscanned) {
        return Picture.formatOf(content)
                .map(format -> picture(name, format, content, unscanned))
                .orElseGet(() -> document(name, content, unscanned));
    }

    /// Those of these digests that no scanner has seen, because it did not answer.
    public Set<String> unscanned(List<String> digests) {
        return Set.copyOf(store.unscanned(digests));
    }

    public Optional<Attachment> find(String digest) {
        return store.find(digest);
    }

    /// The attachments of these digests that there are, in the order asked for.
    public List<Attachment> list(List<String> digests) {
        return digests.stream().flatMap(digest -> store.find(digest).stream()).toList();
    }

    public Optional<byte[]> content(String digest) {
        return files.content(digest);
    }

    /// A JPEG of at most 320 by 320 pixels; empty for documents, and for the rare picture that could not be drawn.
    public Optional<byte[]> thumbnail(String digest) {
        return files.thumbnail(digest);
    }

    /// A file with its bytes; empty where there is none of this digest.
    public Optional<Whole> whole(String digest) {
        return store.find(digest)
                .flatMap(file -> files.content(digest)
                        .map(content -> new Whole(
                                file,
                                content,
                                files.thumbnail(digest).orElse(null),
                                !unscanned(List.of(digest)).isEmpty())));
    }

    /// Keeps files that are here already once more, for somebody else; in the caller's transaction.
    public void keepAgain(List<String> digests) {
        store.keepAgain(digests);
    }

    /// Keeps files as they are, and lets go of others in whose place they stand; in the caller's transaction or parcel.
    public void exchange(List<Whole> kept, List<String> instead) {
        files.addAll(kept);
        store.releaseAll(instead);
    }

    /// Lets go of what one `keep` kept.
    public void release(String digest) {
        store.release(digest);
    }

    /// The media types taken, as a file field's `accept` wants them.
    public static String accepted() {
        return String.join(",", FileType.ACCEPTED);
    }

    private Checked picture(String name, Picture.Format format, byte[] content, boolean unscanned) {
        return switch (Picture.clean(format, content)) {
            case Picture.Cleaned.Ok(var picture) -> {
                var small = Thumbnail.of(picture, THUMBNAIL_SIDE).orElse(null);
                var ending = format == Picture.Format.JPEG ? "jpg" : format.name();
                yield sound(picture.content(), name, ending, format.type(), true, small, unscanned);
            }
            case Picture.Cleaned.Damaged() -> refused("damaged", name);
            case Picture.Cleaned.TooManyPixels(long pixels) ->
                new Kept.Refused(
                        "journal.refused.too-many-pixels",
                        List.of(shown(name), pixels / 1_000_000, Picture.MOST_PIXELS / 1_000_000));
        };
    }

    private Checked document(String name, byte[] content, boolean unscanned) {
        if (isHeic(content)) return refused("heic", name);
        var type = FileType.of(content).orElse(null);
        if (type == null) return refused("type", name);
        var kept =
                type == FileType.TEXT ? FileType.text(content).orElseThrow().getBytes(StandardCharsets.UTF_8) : content;
        return sound(kept, name, type.ending, type.media, false, null, unscanned);
    }

    private static Whole sound(
            byte[] content,
            String name,
            String ending,
            String type,
            boolean picture,
            byte @Nullable [] small,
            boolean unscanned) {
        var file = Attachment.of(named(name, ending), content, type, picture);
        return new Whole(file, content, small, unscanned);
    }

    private static Kept.Refused refused(String why, String name) {
        return new Kept.Refused("journal.refused." + why, List.of(shown(name), MOST_BYTES / 1024 / 1024));
    }

    /// High Efficiency pictures of phones: no browser but one shows them, and none of ours could check them.
    private static boolean isHeic(byte[] content) {
        if (content.length < 12) return false;
        var brand = new String(content, 4, 8, StandardCharsets.ISO_8859_1);
        return List.of("ftypheic", "ftypheix", "ftypmif1", "ftypmsf1", "ftyphevc", "ftypavif")
                .contains(brand);
    }

    /// The name without folders and with the ending that the content has.
    static String named(String name, String ending) {
        var bare = shown(name).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return (bare.isEmpty() ? "file" : bare) + "." + ending.toLowerCase(java.util.Locale.ROOT);
    }

    private static String shown(String name) {
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>]", "")
                .strip();
        return bare.length() <= MOST_NAME ? bare : bare.substring(bare.length() - MOST_NAME);
    }

    /// What came of checking a file: it may be kept, or not.
    public sealed interface Checked {}

    public sealed interface Kept {
        record Ok(Attachment attachment) implements Kept {}

        /// `why` is a text key with its arguments: the file's name first.
        record Refused(String why, List<Object> args) implements Kept, Checked {}
    }

    /// @param name  as it was sent, without folders, with the ending of its true type
    /// @param type  media type found in the content
    /// @param bytes size in bytes
    public record Attachment(String digest, String name, String type, int bytes, boolean picture) {

        static Attachment of(String name, byte[] content, String type, boolean picture) {
            return new Attachment(digest(name, content), name, type, content.length, picture);
        }

        /// SHA-256 in hexadecimal. The name is in it: who sends the same bytes never learns what somebody else
        /// called them.
        static String digest(String name, byte[] content) {
            var named = (name + "\0").getBytes(StandardCharsets.UTF_8);
            var whole = Arrays.copyOf(named, named.length + content.length);
            System.arraycopy(content, 0, whole, named.length, content.length);
            return Digest.sha256(whole);
        }

        /// Whether nobody reads it without its case's key: then its name is sealed, too.
        public boolean sealed() {
            return SealedText.whole(name);
        }
    }

    /// @param small a JPEG of at most 320 by 320 pixels; null where there is none
    public record Whole(Attachment of, byte[] content, byte @Nullable [] small, boolean unscanned) implements Checked {

        /// A document that the platform itself has written.
        public static Whole of(String name, String type, byte[] content) {
            return new Whole(
                    new Attachment(Digest.sha256(content), name, type, content.length, false), content, null, false);
        }

        /// A copy under another name and with other bytes.
        public Whole with(String name, byte[] bytes, byte @Nullable [] smaller) {
            return new Whole(Attachment.of(name, bytes, of.type(), of.picture()), bytes, smaller, unscanned);
        }
    }
}
