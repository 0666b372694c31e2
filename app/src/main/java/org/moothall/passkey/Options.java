package org.moothall.passkey;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.moothall.directory.Officer;
import org.moothall.keys.Token;
import tools.jackson.databind.json.JsonMapper;

/// What a browser is asked for, as JSON that it reads by itself.
final class Options {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MILLIS = 300_000;

    private Options() {}

    /// A new key of this officer's; devices that have one already are left out.
    static String register(Officer officer, String city, List<Passkey> known, String challenge, Host host) {
        var id = Token.of(officer.person().getBytes(StandardCharsets.UTF_8));
        return JSON.writeValueAsString(Map.of(
                "challenge",
                challenge,
                "rp",
                Map.of("id", host.name(), "name", city),
                "user",
                Map.of(
                        "id",
                        id,
                        "name",
                        officer.person(),
                        "displayName",
                        officer.name().en()),
                "pubKeyCredParams",
                List.of(kind(-7), kind(-8), kind(-257)),
                "excludeCredentials",
                known.stream()
                        .map(key -> Map.of("type", "public-key", "id", key.id()))
                        .toList(),
                "authenticatorSelection",
                Map.of("residentKey", "required", "userVerification", "required"),
                "attestation",
                "none",
                "timeout",
                MILLIS));
    }

    private static Map<String, Object> kind(int algorithm) {
        return Map.of("type", "public-key", "alg", algorithm);
    }

    /// Any key of ours; the device shows its owner which there are.
    static String use(String challenge, Host host) {
        return JSON.writeValueAsString(
                Map.of("challenge", challenge, "rpId", host.name(), "userVerification", "required", "timeout", MILLIS));
    }
}
