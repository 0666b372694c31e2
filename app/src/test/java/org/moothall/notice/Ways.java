package org.moothall.notice;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsmpp.SMPPConstant;
import org.jspecify.annotations.Nullable;
import org.moothall.sending.Links;
import org.moothall.texting.SmsCentre;

/// A mail server and an SMS centre, each there, gone, or (the centre) there and refusing; what they got.
final class Ways implements AutoCloseable {

    private static final int WITH_HEADER = 0x40, HEADER = 6;
    private static final Pattern LINK = Pattern.compile("/alarm/(\\S+)");

    private final Supplier<GreenMail> mailServer;
    private final int smsPort;
    private final Links links;
    private @Nullable GreenMail mail;
    private @Nullable SmsCentre centre;
    private int read;

    Ways(Supplier<GreenMail> mailServer, int smsPort, Links links) {
        this.mailServer = mailServer;
        this.smsPort = smsPort;
        this.links = links;
    }

    /// @param to mailbox, or number without the sign before its country
    record Delivery(UUID message, String to) {}

    void mail(boolean there) {
        if (there == (mail != null)) return;
        if (mail != null) mail.stop();
        mail = there ? mailServer.get() : null;
    }

    void centre(boolean there) throws IOException {
        if (there == (centre != null)) return;
        if (centre != null) centre.close();
        centre = there ? new SmsCentre(smsPort) : null;
        read = 0;
    }

    void refuses(boolean refuses) {
        if (centre != null) centre.refuses = refuses ? SMPPConstant.STAT_ESME_RTHROTTLED : 0;
    }

    boolean dead() {
        return mail == null || centre == null || centre.refuses != 0;
    }

    /// Whether an answer came in by the centre.
    boolean answered(String number) throws Exception {
        if (centre == null) return false;
        centre.answer(number, "1");
        return true;
    }

    /// What came since the last time, to people.
    List<Delivery> come() throws Exception {
        var come = new ArrayList<Delivery>();
        if (mail != null) {
            for (var one : mail.getReceivedMessages()) {
                var name = one.getMessageID();
                come.add(new Delivery(
                        UUID.fromString(name.substring(1, name.indexOf('@'))), one.getAllRecipients()[0].toString()));
            }
            if (!come.isEmpty()) mail.purgeEmailFromAllMailboxes();
        }
        return Stream.concat(come.stream(), texts().stream()).toList();
    }

    private List<Delivery> texts() {
        var texts = new ArrayList<Delivery>();
        if (centre == null) return texts;
        for (var text = new StringBuilder(); read < centre.got.size(); read++) {
            var part = centre.got.get(read);
            var bytes = part.getShortMessage();
            var parts = (part.getEsmClass() & WITH_HEADER) != 0;
            var skip = parts ? HEADER : 0;
            text.append(new String(bytes, skip, bytes.length - skip, StandardCharsets.UTF_16BE));
            if (parts && bytes[4] != bytes[5]) continue;
            var link = LINK.matcher(text);
            if (link.find())
                links.message(link.group(1))
                        .ifPresent(message -> texts.add(new Delivery(message, part.getDestAddress())));
            text.setLength(0);
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        mail(false);
        centre(false);
    }
}
