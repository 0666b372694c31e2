package org.moothall.follow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.moothall.identity.Marks;
import org.moothall.keys.Token;
import org.moothall.web.Cookies;
import org.springframework.stereotype.Component;

/// The receipts that a browser has proven, in a cookie that only this server can write: no session, so it survives a
/// restart and works on every server. And the signed link that a resident keeps as a bookmark. Signed by a key that
/// stands outside of the database.
@Component
public class InHand {

    private static final String COOKIE = "mine";
    private static final Duration LASTS = Duration.ofHours(12);
    private static final int MOST = 20;
    private static final int LINK_BYTES = 18;

    private final Marks marks;
    private final Clock clock;

    InHand(Marks marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
    }

    /// Proven numbers, the latest last. A cookie that was changed, or is older than 12 hours, proves nothing.
    public Set<String> numbers(HttpServletRequest request) {
        return Cookies.of(request, COOKIE).map(this::read).orElse(Set.of());
    }

    public void add(String number, HttpServletRequest request, HttpServletResponse response) {
        var numbers = new LinkedHashSet<>(numbers(request));
        numbers.remove(number);
        numbers.add(number);
        var kept = numbers.stream().skip(Math.max(0, numbers.size() - MOST)).toList();
        var said = clock.instant().getEpochSecond() + "_" + String.join("_", kept);
        Cookies.give(COOKIE, said + "." + signature("mine", said), Cookies.WHILE_OPEN, request, response);
    }

    public void forget(HttpServletRequest request, HttpServletResponse response) {
        Cookies.take(COOKIE, request, response);
    }

    /// The address that opens one case, for as long as the key stands.
    public String link(String number) {
        return "/my/link/" + number + "/" + signature("link", number);
    }

    boolean fits(String number, String signature) {
        return same(signature("link", number), signature);
    }

    private Set<String> read(String cookie) {
        int dot = cookie.indexOf('.');
        if (dot < 0 || !same(signature("mine", cookie.substring(0, dot)), cookie.substring(dot + 1))) return Set.of();
        var parts = List.of(cookie.substring(0, dot).split("_"));
        var since = Instant.ofEpochSecond(Long.parseLong(parts.getFirst()));
        if (since.isBefore(clock.instant().minus(LASTS))) return Set.of();
        return parts.stream().skip(1).collect(Collectors.toCollection(LinkedHashSet::new));
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
