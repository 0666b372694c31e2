package org.moothall.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.moothall.kernel.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Passwords that are known to have been stolen elsewhere: a list that comes along, some fifty thousand, and the city's
/// own file of hashes where it names one. Nothing is asked of anybody outside.
@Component
class Breached {

    private static final String LIST = "stolen-passwords.txt";
    private static final int SHORTEST_PART = 4;

    private final String hashes;

    Breached(@Value("${moothall.password-hashes:}") String hashes) {
        if (!hashes.isBlank() && !Files.isReadable(Path.of(hashes)))
            throw new CannotStart(("MOOTHALL_PASSWORD_HASHES names %s, which cannot be read. Write the path of the list"
                            + " of stolen passwords, or take the setting away.")
                    .formatted(hashes));
        this.hashes = hashes;
    }

    boolean knows(String password) {
        var plain = password.strip();
        return listed(plain.toLowerCase(Locale.ROOT)) || !hashes.isBlank() && new HashList(Path.of(hashes)).has(plain);
    }

    /// As it stands there, or as two of them put together: what is tried next after the list itself.
    private static boolean listed(String password) {
        var list = list();
        return list.contains(password)
                || IntStream.rangeClosed(SHORTEST_PART, password.length() - SHORTEST_PART)
                        .anyMatch(at ->
                                list.contains(password.substring(0, at)) && list.contains(password.substring(at)));
    }

    /// Read each time: passwords are set seldom, and so the list takes no room in between.
    private static Set<String> list() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Breached.class.getResourceAsStream(LIST), LIST), StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
