package org.moothall.push;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.List;
import org.moothall.channels.Channel;
import org.moothall.channels.Note;
import org.moothall.channels.Outgoing;
import org.moothall.channels.Reply;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/// Browsers say where they are called: only hosts of the push services in the settings are, whatever they say.
@Component
class PushChannel implements Channel {

    private static final int SECONDS = 3600;

    private final Outgoing outgoing;
    private final PushKey key;
    private final String contact;
    private final List<String> services;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /// @param contact  whom a push service writes to, `mailto:…`; blank where the installation does not push
    /// @param services hosts, and all below them
    PushChannel(
            Outgoing outgoing,
            PushKey key,
            @Value("${moothall.push-contact:}") String contact,
            @Value("${moothall.push-services}") List<String> services,
            Clock clock) {
        this.outgoing = outgoing;
        this.key = key;
        this.contact = contact;
        this.services = services;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.PUSH;
    }

    @Override
    public boolean on() {
        return !contact.isBlank();
    }

    @Override
    public Reply send(Note note, String address) {
        var to = Subscription.of(address);
        if (to.isEmpty()) return Reply.failed(Reply.Why.NO_ADDRESS);
        if (!served(to.get().endpoint().getHost())) return Reply.failed(Reply.Why.PRIVATE);
        return send(note, to.get());
    }

    private boolean served(String host) {
        return services.stream().anyMatch(service -> host.equals(service) || host.endsWith("." + service));
    }

    private Reply send(Note note, Subscription to) {
        var salt = new byte[Sealing.SALT];
        random.nextBytes(salt);
        var body = Sealing.sealed(to, words(note), pair(), salt);
        var request = HttpRequest.newBuilder()
                .header("Authorization", key.authorization(to.endpoint(), contact, clock.instant()))
                .header("Content-Encoding", "aes128gcm")
                .header("TTL", String.valueOf(SECONDS))
                .header("Urgency", "high")
                .header("Topic", note.id().replace("-", "")) // the same message a second time takes its place
                .POST(BodyPublishers.ofByteArray(body));
        try {
            return outgoing.call(request, to.endpoint()).reply();
        } catch (Outgoing.NotReached e) {
            return Reply.failed(e.why());
        }
    }

    private static byte[] words(Note note) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", note.subject())
                .put("text", note.text())
                .put("link", note.link())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static KeyPair pair() {
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            return maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
