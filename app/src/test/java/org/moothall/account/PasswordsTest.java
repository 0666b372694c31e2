package org.moothall.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_password_matches_its_own_hash_only() {
        var hash = Optional.of(passwords.hash("lanfeng-demo"));
        assertThat(passwords.matches("lanfeng-demo", hash)).isTrue();
        assertThat(passwords.matches("lanfeng", hash)).isFalse();
        assertThat(passwords.matches("lanfeng-demo", Optional.empty())).isFalse();
    }

    @Test
    void comparing_with_nobodys_hash_costs_what_comparing_with_anybodys_does() {
        assertThat(price(Passwords.NOBODYS)).isEqualTo(price(passwords.hash("anybody's")));
    }

    /// Algorithm, version, memory, passes and lanes, and how long salt and hash are.
    private static String price(String hash) {
        var parts = hash.split("\\$");
        return "%s %s %s %d %d".formatted(parts[1], parts[2], parts[3], parts[4].length(), parts[5].length());
    }
}
