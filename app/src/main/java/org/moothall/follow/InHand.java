package org.moothall.follow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.identity.Marks;
import org.moothall.keys.Token;
import org.moothall.web.Cookies;
import org.springframework.stereotype.Component;

/// The receipts that a browser has proven, in a cookie that only this server can write: no session, so it
/// survives a restart and works on every server. And the signed link that a resident keeps as a bookmark, until
/// its holder ends it. Signed by a key that stands outside of the database.
@Component
public class InHand {

    private static final String COOKIE = "mine";
    private static final String PROVEN = "mine since";
    private static final String SINCE = "!";
    private static final Duration LASTS = Duration.ofHours(12);
    private static final int MOST = 20;
    private static final int LINK_BYTES = 18;

    private final Marks marks;
    private final FollowStore store;
    private final Clock clock;

    InHand(Marks marks, FollowStore store, Clock clock) {
        this.marks = marks;
        this.store = store;
        this.clock = clock;
    }

    /// Proven numbers, the latest last. Each counts for 12 hours, whatever was proven after it; a cookie that was
    /// changed proves nothing.
    public Set<String> numbers(HttpServletRequest request) {
        return held(request).keySet();
    }

    private SequencedMap<String, Instant> held(HttpServletRequest request) {
        return Cookies.of(request, COOKIE).map(this::read).orElseGet(LinkedHashMap::new);
    }

    public void add(String number, HttpServletRequest request, HttpServletResponse response) {
        add(number, clock.instant(), request, response);
    }

    private void add(String number, Instant since, HttpServletRequest request, HttpServletResponse response) {
        var held = held(request);
        held.remove(number);
        held.put(number, since);
        while (held.size() > MOST) held.pollFirstEntry();
        var said = held.entrySet().stream()
                .map(one -> one.getKey() + SINCE + one.getValue().getEpochSecond())
                .collect(Collectors.joining("_"));
        Cookies.give(COOKIE, said + "." + signature(PROVEN, said), Cookies.WHILE_OPEN, request, response);
    }

    public void forget(HttpServletRequest request, HttpServletResponse response) {
        Cookies.take(COOKIE, request, response);
    }

    /// The address that opens one case, until it is ended.
    ///
    /// @param ended when all earlier ones were ended; null where they never were
    public record Link(String address, @Nullable Instant ended) {}

    public Link link(String number) {
        var ended = store.ended(number);
        var address = "/my/link/" + number + "/" + signed(number, ended);
        return new Link(address, ended.map(FollowStore.Ended::at).orElse(null));
    }

    boolean fits(String number, String signature) {
        return same(signed(number, store.ended(number)), signature);
    }

    private String signed(String number, Optional<FollowStore.Ended> ended) {
        return signature("link", ended.map(one -> number + "\n" + one.times()).orElse(number));
    }

    /// All links to it, and whatever was proven of it before, in other browsers too.
    public void end(String number) {
        store.end(number, clock.instant());
    }

    /// The same, but for the browser in which it is asked for; a cookie counts whole seconds.
    void end(String number, HttpServletRequest request, HttpServletResponse response) {
        end(number);
        add(number, clock.instant().plusSeconds(1), request, response);
    }

    private SequencedMap<String, Instant> read(String cookie) {
        var held = new LinkedHashMap<String, Instant>();
        int dot = cookie.indexOf('.');
        if (dot < 0 || !same(signature(PROVEN, cookie.substring(0, dot)), cookie.substring(dot + 1))) return held;
        var over = clock.instant().minus(LASTS);
        for (var one : List.of(cookie.substring(0, dot).split("_"))) {
            var end = one.indexOf(SINCE);
            var since = Instant.ofEpochSecond(Long.parseLong(one.substring(end + 1)));
            if (!since.isBefore(over)) held.put(one.substring(0, end), since);
        }
        for (var ended : store.ended(held.keySet()))
            held.computeIfPresent(ended.receipt(), (_, since) -> since.isAfter(ended.at()) ? since : null);
        return held;
    }

    private String signature(String purpose, String text) {
        var all = marks.of("follow", (purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        return Token.of(Arrays.copyOf(all, LINK_BYTES));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
