package org.moothall.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.moothall.files.Files;
import org.moothall.files.MayRead;
import org.moothall.journal.Attachments;
import org.moothall.journal.Attachments.Attachment;
import org.moothall.journal.Attachments.Whole;
import org.moothall.kernel.Digest;
import org.moothall.kernel.NotFound;
import org.moothall.keys.Token;
import org.moothall.web.Cookies;
import org.moothall.web.Form;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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
        return Cookies.of(request, COOKIE);
    }

    /// The draft being written, or a new one with its cookie.
    @Transactional
    public Held begin(HttpServletRequest request, HttpServletResponse response) {
        return find(request).filter(Held::open).orElseGet(() -> {
            var key = Token.fresh(32);
            var held = new Held(Digest.sha256(key), Draft.begun(UUID.randomUUID()), clock.instant(), null, null);
            store.add(sealed.row(held));
            hand(key, request, response);
            return held;
        });
    }

    /// Gives the cookie for a draft, on another device or again.
    public void hand(String key, HttpServletRequest request, HttpServletResponse response) {
        Cookies.give(COOKIE, key, kept.drafts(), request, response);
    }

    /// Keeps what was said; the files stay those that the draft has by now. What is sent already stays as it was sent.
    @Transactional
    public Held keep(Held held) {
        return changed(held, now -> now.of(held.draft().with(now.draft().what().files())));
    }

    /// Notes, before anything is filed, that from now on the files belong to a report.
    @Transactional
    public Held sending(Held held) {
        return changed(held, now -> new Held(now.token(), now.draft(), now.touchedAt(), clock.instant(), null));
    }

    @Transactional
    public void sent(Held held, String receipt) {
        store.hold(held.token())
                .map(sealed::held)
                .ifPresent(now -> store.keep(
                        sealed.row(new Held(now.token(), now.draft(), clock.instant(), now.sentAt(), receipt))));
    }

    /// Keeps files that were found sound, as far as there is room; notes in the form what there is none for.
    @Transactional
    public Held attach(Held held, List<Whole> sound, Form form) {
        return changed(held, now -> {
            var files = new ArrayList<>(now.draft().what().files());
            for (var file : sound)
                if (files.contains(file.of())) continue;
                else if (files.size() < Files.MOST) files.add(attachments.keep(file));
                else Files.tooMany(file.of().name(), form);
            return now.of(now.draft().with(List.copyOf(files)));
        });
    }

    @Transactional
    public Held detach(Held held, String digest) {
        return changed(held, now -> {
            var files = new ArrayList<>(now.draft().what().files());
            files.removeIf(file -> file.digest().equals(digest) && letGo(file));
            return now.of(now.draft().with(List.copyOf(files)));
        });
    }

    private boolean letGo(Attachment file) {
        attachments.release(file.digest());
        return true;
    }

    /// Erases a draft and what hangs on it, and takes the cookie back.
    @Transactional
    public void forget(Held held, HttpServletRequest request, HttpServletResponse response) {
        store.hold(held.token()).map(sealed::held).ifPresent(this::drop);
        Cookies.take(COOKIE, request, response);
    }

    /// Changes the draft as it is by now, whatever the caller last read: files are let go of once, and only by
    /// the draft that has them.
    private Held changed(Held held, UnaryOperator<Held> change) {
        var now = store.hold(held.token()).map(sealed::held).orElseThrow(() -> new NotFound("draft"));
        if (!now.open()) return now;
        var next = change.apply(now);
        var touched = new Held(next.token(), next.draft(), clock.instant(), next.sentAt(), next.receipt());
        store.keep(sealed.row(touched));
        return touched;
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
}
