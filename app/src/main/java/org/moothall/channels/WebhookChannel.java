package org.moothall.channels;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import org.moothall.kernel.Digest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/// Posts JSON to an address of the city's, signed: `Moothall-Signature: t=SECONDS,v1=HEX`, the HMAC-SHA256 of
/// `SECONDS.BODY` under the secret that both sides know.
@Component
class WebhookChannel implements Channel {

    private final Outgoing outgoing;
    private final ChannelsPart setting;
    private final String secret;
    private final Clock clock;

    WebhookChannel(
            Outgoing outgoing, ChannelsPart setting, @Value("${moothall.webhook-secret:}") String secret, Clock clock) {
        this.outgoing = outgoing;
        this.setting = setting;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.WEBHOOK;
    }

    @Override
    public boolean on() {
        return !secret.isEmpty();
    }

    @Override
    public Reply send(Note note, String address) {
        var url = setting.channels().webhook(address);
        if (url.isEmpty()) return Reply.failed(Reply.Why.NO_ADDRESS);
        var body = body(note);
        var seconds = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .header("Moothall-Id", note.id())
                .header("Moothall-Signature", "t=" + seconds + ",v1=" + signature(secret, seconds + "." + body))
                .POST(BodyPublishers.ofString(body));
        try {
            return outgoing.call(request, URI.create(url.get())).reply();
        } catch (Outgoing.NotReached e) {
            return Reply.failed(e.why());
        }
    }

    private static String body(Note note) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", note.id())
                .put("subject", note.subject())
                .put("text", note.text())
                .put("link", note.link())
                .toString();
    }

    static String signature(String secret, String signed) {
        var mac = Digest.hmac(secret.getBytes(StandardCharsets.UTF_8), signed.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(mac);
    }
}
