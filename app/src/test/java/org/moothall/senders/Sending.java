package org.moothall.senders;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A machine that signs what it sends, as the documents say and without our code.
public record Sending(int port, String sender, String key) {

    public record Heard(int status, JsonNode json) {}

    public Heard send(String path, String body, Instant at) {
        return send(path, body, at, UUID.randomUUID().toString());
    }

    public Heard send(String path, String body, Instant at, String id) {
        var signed = at.getEpochSecond() + "." + id + "." + body;
        return post(path, body, id, "t=" + at.getEpochSecond() + ",v1=" + hmac(signed));
    }

    public Heard post(String path, String body, String id, String signature) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Moothall-Sender", sender)
                .header("Moothall-Id", id)
                .header("Moothall-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Heard(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String hmac(String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
