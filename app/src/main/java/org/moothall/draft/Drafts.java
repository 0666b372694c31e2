package org.moothall.draft;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.files.Files;
import org.moothall.files.MayRead;
import org.moothall.journal.Attachments;
import org.moothall.journal.Attachments.Attachment;
import org.moothall.journal.Attachments.Kept;
import org.moothall.kernel.Digest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/// Drafts of reports, found again by a cookie that holds nothing but chance. Leaving and coming back loses nothing;
/// sending twice makes one report, because the draft carries the submission.
@Component
public class Drafts implements MayRead {

    private static final Duration SHOWN = Duration.ofDays(1);
    private static final String COOKIE = "draft";

    private final DraftStore store;
    private final SealedDrafts sealed;
    private final Attachments attachments;
    private final DraftsKept kept;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Drafts(DraftStore store, SealedDrafts sealed, Attachments attachments, DraftsKept kept, Clock clock) {
        this.store = store;
        this.sealed = sealed;
        this.attachments = attachments;
        this.kept = kept;
        this.clock = clock;
    }

    /// A draft in hand.
    ///
    /// @param token   what its row is found by
    /// @param sentAt  when sending began; null while it is being written
    /// @param receipt the number it got
    public record Held(
            String token,
            Draft draft,
            Instant touchedAt,
            @Nullable Instant sentAt,
            @Nullable String receipt) {

        public boolean open() {
            return sentAt == null;
        }

        public Held of(Draft changed) {
            return new Held(token, changed, touchedAt, sentAt, receipt);
        }
    }

    /// What became of files: the draft with those that were kept, and why the others were not.
    public record Attached(Held held, List<Kept.Refused> refused) {}

    /// The draft of whoever sends the request.
    public Optional<Held> find(HttpServletRequest request) {
        return key(request).flatMap(this::find);
    }

    /// The draft behind a key, as “save for later” shows it.
    public Optional<Held> find(String key) {
        return store.find(Digest.sha256(key))
                .filter(row -> fresh(row.touchedAt()))
                .map(sealed::held);
    }

    /// The key that the request's cookie holds.
    public Optional<String> key(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// The draft being written, or a new one with its cookie.
    @Transactional
    public Held begin(HttpServletRequest request, HttpServletResponse response) {
        return find(request).filter(Held::open).orElseGet(() -> {
            var secret = new byte[32];
            random.nextBytes(secret);
            var key = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
            var held = new Held(Digest.sha256(key), Draft.begun(UUID.randomUUID()), clock.instant(), null, null);
            store.add(sealed.row(held));
            hand(key, request, response);
            return held;
        });
    }

    /// Gives the cookie for a draft, on another device or again.
    public void hand(String key, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(key, kept.drafts(), request));
    }

    @Transactional
    public Held keep(Held held) {
        var now = new Held(held.token(), held.draft(), clock.instant(), held.sentAt(), held.receipt());
        store.keep(sealed.row(now));
        return now;
    }

    /// Notes, before anything is filed, that from now on the files belong to a report.
    @Transactional
    public Held sending(Held held) {
        return keep(new Held(held.token(), held.draft(), held.touchedAt(), clock.instant(), held.receipt()));
    }

    @Transactional
    public Held sent(Held held, String receipt) {
        return keep(new Held(held.token(), held.draft(), held.touchedAt(), held.sentAt(), receipt));
    }

    /// Keeps what was sent with a form, as far as there is room and each file is sound.
    @Transactional
    public Attached attach(Held held, List<MultipartFile> sent) {
        var files = new ArrayList<>(held.draft().what().files());
        var refused = new ArrayList<Kept.Refused>();
        for (var file : sent) {
            if (unchosen(file)) continue;
            switch (kept(file, files.size())) {
                case Kept.Ok(Attachment kept) when files.contains(kept) -> attachments.release(kept.digest());
                case Kept.Ok(Attachment kept) -> files.add(kept);
                case Kept.Refused why -> refused.add(why);
            }
        }
        return new Attached(keep(held.of(held.draft().with(List.copyOf(files)))), refused);
    }

    /// A browser sends a file field that was left alone as a file without name and content.
    private static boolean unchosen(MultipartFile file) {
        return file.isEmpty()
                && Optional.ofNullable(file.getOriginalFilename()).orElse("").isBlank();
    }

    private Kept kept(MultipartFile file, int already) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        if (already >= Files.MOST) return new Kept.Refused("journal.refused.too-many", List.of(name, Files.MOST));
        if (file.getSize() > Attachments.MOST_BYTES)
            return new Kept.Refused("journal.refused.too-large", List.of(name, Attachments.MOST_BYTES / 1024 / 1024));
        try {
            return attachments.keep(name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional
    public Held detach(Held held, String digest) {
        var files = held.draft().what().files();
        if (files.stream().noneMatch(file -> file.digest().equals(digest))) return held;
        attachments.release(digest);
        return keep(held.of(held.draft()
                .with(files.stream()
                        .filter(file -> !file.digest().equals(digest))
                        .toList())));
    }

    /// Erases a draft and what hangs on it, and takes the cookie back.
    @Transactional
    public void forget(Held held, HttpServletRequest request, HttpServletResponse response) {
        drop(held);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
    }

    @Override
    public boolean mayRead(HttpServletRequest request, String digest) {
        return find(request)
                .filter(held -> held.draft().what().digests().contains(digest))
                .isPresent();
    }

    /// Erases what nobody came back to. What was sent keeps its files: they are the report's.
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    @Transactional
    void tidy() {
        var now = clock.instant();
        store.stale(now.minus(kept.drafts()), now.minus(SHOWN)).stream()
                .map(sealed::held)
                .forEach(this::drop);
    }

    private void drop(Held held) {
        if (held.open()) held.draft().what().digests().forEach(attachments::release);
        store.drop(held.token());
    }

    /// For how many days one is kept that nobody comes back to.
    long days() {
        return kept.drafts().toDays();
    }

    private boolean fresh(Instant touched) {
        return touched.isAfter(clock.instant().minus(kept.drafts()));
    }

    private static String cookie(String key, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, key)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build()
                .toString();
    }
}
