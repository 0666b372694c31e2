package org.moothall.files;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.moothall.journal.Attachments;
import org.moothall.kernel.NotFound;
import org.moothall.web.Guard;
import org.moothall.web.Readers;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/files/{digest}` and its small copy. A digest is 64 digits of chance to whoever does not have the file, so
/// addresses
/// cannot be tried through; and knowing one is not enough. Who may not read is told what they would be told of a file
/// that does not exist. A file is shown in a sandbox: whatever is in it runs nothing and knows nothing of the site.
@Controller
class FilePages {

    private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Attachments attachments;
    private final List<MayRead> readable;
    private final Readers readers;

    FilePages(Attachments attachments, List<MayRead> readable, Readers readers) {
        this.attachments = attachments;
        this.readable = readable;
        this.readers = readers;
    }

    @GetMapping("/files/{digest:[0-9a-f]{64}}")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<byte[]> whole(@PathVariable String digest, HttpServletRequest request) {
        var file = readable(digest, request);
        var show = file.picture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .headers(safe(file.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        show.filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(attachments.content(digest).orElseThrow(() -> new NotFound("file " + digest)));
    }

    /// For lists; where there is no small copy, the picture itself.
    @GetMapping("/files/{digest:[0-9a-f]{64}}/small")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<byte[]> small(@PathVariable String digest, HttpServletRequest request) {
        var file = readable(digest, request);
        if (!file.picture()) throw new NotFound("small copy of " + digest);
        var small = attachments.thumbnail(digest);
        return ResponseEntity.ok()
                .headers(safe(small.isPresent() ? "image/jpeg" : file.type()))
                .body(small.or(() -> attachments.content(digest)).orElseThrow(() -> new NotFound("file " + digest)));
    }

    private Attachments.Attachment readable(String digest, HttpServletRequest request) {
        boolean may = readers.signedIn() != null || readable.stream().anyMatch(one -> one.mayRead(request, digest));
        return attachments.find(digest).filter(_ -> may).orElseThrow(() -> new NotFound("file " + digest));
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
