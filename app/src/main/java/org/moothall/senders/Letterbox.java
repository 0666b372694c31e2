package org.moothall.senders;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.moothall.kernel.Busy;
import org.moothall.kernel.Language;
import org.moothall.porter.Door;
import org.moothall.porter.Porter;
import org.moothall.web.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Where signed messages of machines come in: not too many, not too long, by somebody who is known. Nothing of a
/// message is read before that.
@Component
public class Letterbox {

    private final SenderKeys senders;
    private final Porter porter;
    private final Texts texts;
    private final Clock clock;

    Letterbox(SenderKeys senders, Porter porter, Texts texts, Clock clock) {
        this.senders = senders;
        this.porter = porter;
        this.texts = texts;
        this.clock = clock;
    }

    public sealed interface Came {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Opened(SenderKeys.Message message, byte[] body) implements Came {}

    public record Refused(ResponseEntity<String> answer) implements Came {}

    /// @param most bytes
    public Came open(HttpServletRequest request, int most) throws IOException {
        var wait = porter.machine(Door.MACHINES, request.getRemoteAddr(), "");
        if (!wait.isZero()) return slow(request, wait);
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) return refused(request, HttpStatus.CONTENT_TOO_LARGE, "senders.bad.long", most / 1024);
        var message = new SenderKeys.Message(
                header(request, "Moothall-Sender"),
                header(request, "Moothall-Id"),
                header(request, "Moothall-Signature"));
        if (!senders.signed(message, body, clock.instant()))
            return refused(request, HttpStatus.UNAUTHORIZED, "senders.bad.signature", SenderKeys.NEAR.toMinutes());
        var turn = porter.machine(Door.KEY, request.getRemoteAddr(), "sender " + message.sender());
        return turn.isZero() ? new Opened(message, body) : slow(request, turn);
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }

    private Refused slow(HttpServletRequest request, Duration wait) {
        var seconds = Busy.seconds(wait);
        var answer = answer(HttpStatus.TOO_MANY_REQUESTS, error(said(request, "senders.bad.too-many", seconds)));
        return new Refused(ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(answer.getBody()));
    }

    private Refused refused(HttpServletRequest request, HttpStatus status, String text, Object... args) {
        return new Refused(answer(status, error(said(request, text, args))));
    }

    /// In the language that the request asks for.
    public String said(HttpServletRequest request, String text, Object... args) {
        var chinese = request.getLocale().getLanguage().equals("zh");
        return texts.get(chinese ? Language.ZH : Language.EN, text, args);
    }

    public static JsonNode error(String sentence) {
        return JsonNodeFactory.instance.objectNode().put("error", sentence);
    }

    public static ResponseEntity<String> answer(HttpStatus status, JsonNode content) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(content + "\n");
    }
}
