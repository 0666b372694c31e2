package org.moothall.watch;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import org.moothall.channels.Came;
import org.moothall.channels.Channels;
import org.moothall.kernel.NotFound;
import org.moothall.sending.Links;
import org.moothall.sending.Messages;
import org.moothall.sending.Sender;
import org.moothall.web.Guard;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/receipts/…`: a gateway says what came of a message. The address is the proof: it is made for the one message and
/// holds a mark of ours.
@Controller
class ReceiptPages {

    private static final int MOST_BYTES = 16 * 1024;

    private final Links links;
    private final Messages messages;
    private final Sender sender;
    private final Channels channels;
    private final Clock clock;

    ReceiptPages(Links links, Messages messages, Sender sender, Channels channels, Clock clock) {
        this.links = links;
        this.messages = messages;
        this.sender = sender;
        this.channels = channels;
        this.clock = clock;
    }

    @PostMapping("/receipts/{name}")
    @Guard(Guard.Who.KEY)
    ResponseEntity<Void> receipt(@PathVariable String name, HttpServletRequest request) throws IOException {
        var message = links.named(name).flatMap(messages::find).orElseThrow(() -> new NotFound("receipt"));
        var came = channels.receipt(message.channel(), said(request));
        if (came != Came.ON_ITS_WAY) sender.receipt(message.id(), came == Came.DELIVERED, clock.instant());
        return ResponseEntity.noContent().build();
    }

    /// What stands behind the address, and the body; no more of it than any receipt needs.
    private static String said(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES);
        return Objects.requireNonNullElse(request.getQueryString(), "") + "\n"
                + new String(body, StandardCharsets.UTF_8);
    }
}
