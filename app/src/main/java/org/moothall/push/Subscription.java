package org.moothall.push;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// How a browser lets itself be called, as its `PushSubscription` says in JSON.
///
/// @param key    its public key: a point of P-256, 65 bytes
/// @param secret 16 bytes that it shares with us
public record Subscription(URI endpoint, byte[] key, byte[] secret) {

    private static final JsonMapper JSON = new JsonMapper();

    /// Empty for what no browser made.
    public static Optional<Subscription> of(String written) {
        try {
            var said = JSON.readTree(written);
            var keys = said.path("keys");
            var made = new Subscription(
                    URI.create(said.path("endpoint").asString("")),
                    Base64.getUrlDecoder().decode(keys.path("p256dh").asString("")),
                    Base64.getUrlDecoder().decode(keys.path("auth").asString("")));
            return made.sound() ? Optional.of(made) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean sound() {
        return endpoint.getHost() != null && key.length == 65 && key[0] == 4 && secret.length == 16;
    }

    /// Whom it stands for stays out of logs, whoever prints it.
    @Override
    public String toString() {
        return "Subscription at " + endpoint.getHost();
    }
}
