package org.moothall.senders;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.moothall.kernel.Busy;
import org.moothall.kernel.Language;
import org.moothall.porter.Door;
import org.moothall.porter.Porter;
import org.moothall.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(Letterbox.class);
    private static final Duration AGAIN = Duration.ofSeconds(30);

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

    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Opened(SenderKeys.Message message, byte[] body) {}

    /// Answers a message, whatever comes of it: a machine reads no pages, so that faults are told as all else is.
    ///
    /// @param most bytes
    public ResponseEntity<String> answer(
            HttpServletRequest request, int most, Function<Opened, ResponseEntity<String>> taking) throws IOException {
        var wait = porter.machine(Door.MACHINES, request.getRemoteAddr(), "");
        if (!wait.isZero()) return later(request, HttpStatus.TOO_MANY_REQUESTS, "senders.bad.too-many", wait);
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) return refused(request, HttpStatus.CONTENT_TOO_LARGE, "senders.bad.long", most / 1024);
        try {
            return answer(request, body, taking);
        } catch (RuntimeException fault) {
            return fault(request, fault);
        }
    }

    private ResponseEntity<String> answer(
            HttpServletRequest request, byte[] body, Function<Opened, ResponseEntity<String>> taking) {
        var message = new SenderKeys.Message(
                header(request, "Moothall-Sender"),
                header(request, "Moothall-Id"),
                header(request, "Moothall-Signature"));
        if (!senders.signed(message, body, clock.instant()))
            return refused(request, HttpStatus.UNAUTHORIZED, "senders.bad.signature", SenderKeys.NEAR.toMinutes());
        var turn = porter.machine(Door.KEY, request.getRemoteAddr(), "sender " + message.sender());
        return turn.isZero()
                ? taking.apply(new Opened(message, body))
                : later(request, HttpStatus.TOO_MANY_REQUESTS, "senders.bad.too-many", turn);
    }

    /// Nothing was taken: the message is good for another try, under the same id.
    private ResponseEntity<String> fault(HttpServletRequest request, RuntimeException fault) {
        var busy = Busy.of(fault);
        if (busy.isPresent()) {
            LOG.warn(
                    "POST {} must wait: {}",
                    request.getServletPath(),
                    busy.get().toString());
            return later(request, HttpStatus.SERVICE_UNAVAILABLE, "senders.bad.busy", AGAIN);
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} at POST {}", reference, request.getServletPath(), fault);
        return refused(request, HttpStatus.INTERNAL_SERVER_ERROR, "senders.bad.bug", reference);
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }

    private ResponseEntity<String> later(HttpServletRequest request, HttpStatus status, String text, Duration wait) {
        var seconds = Busy.seconds(wait);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(error(said(request, text, seconds)) + "\n");
    }

    private ResponseEntity<String> refused(HttpServletRequest request, HttpStatus status, String text, Object... args) {
        return answer(status, error(said(request, text, args)));
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
