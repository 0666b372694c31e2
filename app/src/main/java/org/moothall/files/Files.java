package org.moothall.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.confided.Opened;
import org.moothall.journal.Attachments;
import org.moothall.journal.Attachments.Attachment;
import org.moothall.journal.Attachments.Kept;
import org.moothall.journal.Attachments.Whole;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.NotFound;
import org.moothall.keys.SealedText;
import org.moothall.web.Form;
import org.moothall.web.Part;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// The door to files as browsers send and fetch them. Whoever calls has asked who may read: a file is shown in a
/// sandbox, where whatever is in it runs nothing and knows nothing of the site.
@Component
public class Files {

    /// How many go with one form.
    public static final int MOST = 5;

    /// Where who has them in hand reads them: a draft's, a receipt's.
    public static final String HELD = "/files/";

    private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Attachments attachments;
    private Opened opened = Opened.NOTHING;

    Files(Attachments attachments) {
        this.attachments = attachments;
    }

    /// The same for somebody who has sealed files opened.
    public Files reading(Opened opened) {
        var files = new Files(attachments);
        files.opened = opened;
        return files;
    }

    /// The answer to a request for a file; pictures are shown, all else is for saving.
    public ResponseEntity<byte[]> whole(String digest) {
        var file = require(digest);
        return answer(file, content(file));
    }

    /// The same with a file at hand.
    public ResponseEntity<byte[]> given(Whole file) {
        return answer(file.of(), plain(file.of(), file.content()));
    }

    private ResponseEntity<byte[]> answer(Attachment file, byte[] content) {
        var show = file.picture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .headers(safe(file.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        show.filename(opened.words(file.name()), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    /// The small copy of a picture; where there is none, the picture itself.
    public ResponseEntity<byte[]> small(String digest) {
        var file = require(digest);
        if (!file.picture()) throw new NotFound("small copy of " + digest);
        var small = attachments.thumbnail(digest).map(bytes -> plain(file, bytes));
        return ResponseEntity.ok()
                .headers(safe(small.isPresent() ? "image/jpeg" : file.type()))
                .body(small.orElseGet(() -> content(file)));
    }

    /// What a form brought, as far as it may be kept; notes in the form, under the field `files`, what cannot be taken.
    /// Checking takes its time: before a transaction, never within one.
    ///
    /// @param room how many there may be
    public List<Whole> check(@Nullable List<MultipartFile> sent, int room, Form form) {
        var sound = new ArrayList<Whole>();
        for (var file : sent == null ? List.<MultipartFile>of() : sent) {
            if (unchosen(file)) continue;
            var name = name(file);
            if (sound.size() >= room) tooMany(name, form);
            else if (file.getSize() > Attachments.MOST_BYTES)
                form.fault("files", "journal.refused.too-large", name, Attachments.MOST_BYTES / 1024 / 1024);
            else
                switch (attachments.check(name, bytes(file))) {
                    case Whole one -> sound.add(one);
                    case Kept.Refused(var why, var args) -> form.fault("files", why, args.toArray());
                }
        }
        return sound;
    }

    public static void tooMany(String name, Form form) {
        form.fault("files", "journal.refused.too-many", name, MOST);
    }

    /// Keeps what was found sound, in the caller's transaction, and answers the digests.
    public List<String> keep(List<Whole> sound) {
        return sound.stream().map(file -> attachments.keep(file).digest()).toList();
    }

    /// A browser sends a file field that was left alone as a file without name and content.
    private static boolean unchosen(MultipartFile file) {
        return file.isEmpty() && name(file).isBlank();
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    /// Files as a page shows them.
    ///
    /// @param under where they are served, ending with `/`
    public List<Part.File> shown(List<String> digests, String under) {
        var unscanned = attachments.unscanned(digests);
        return attachments.list(digests).stream()
                .map(file -> shown(file, under + file.digest(), unscanned.contains(file.digest())))
                .toList();
    }

    private Part.File shown(Attachment file, String href, boolean unscanned) {
        var name = opened.words(file.name());
        if (SealedText.in(name)) return new Part.File(name, null, null, unscanned);
        return new Part.File(name, href, file.picture() ? href + "/small" : null, unscanned);
    }

    private Attachment require(String digest) {
        return attachments.find(digest).orElseThrow(() -> new NotFound("file " + digest));
    }

    private byte[] content(Attachment file) {
        return plain(file, attachments.content(file.digest()).orElseThrow(() -> new NotFound("file " + file.digest())));
    }

    private byte[] plain(Attachment file, byte[] kept) {
        if (!file.sealed()) return kept;
        if (opened.nothing()) throw new Forbidden("sealed file " + file.digest());
        return opened.bytes(kept);
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpHeaders safe(String type) {
        var headers = new HttpHeaders();
        headers.setContentType(
                type.equals("text/plain")
                        ? new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)
                        : MediaType.parseMediaType(type));
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", SANDBOX);
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate());
        return headers;
    }
}
