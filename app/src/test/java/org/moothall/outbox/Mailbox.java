package org.moothall.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What came to a mail server.
public final class Mailbox {

    private Mailbox() {}

    /// The text, and the attachment's bytes as they are.
    public static List<String> parts(MimeMessage mail) throws MessagingException, IOException {
        var texts = new ArrayList<String>();
        var all = (MimeMultipart) mail.getContent();
        for (var i = 0; i < all.getCount(); i++) {
            var part = all.getBodyPart(i);
            texts.add(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
        texts.set(
                0,
                ((MimeMultipart) all.getBodyPart(0).getContent())
                        .getBodyPart(0)
                        .getContent()
                        .toString());
        return texts;
    }

    /// What each address was sent, as text.
    static Map<String, String> mailed(GreenMail server) throws Exception {
        var mailed = new HashMap<String, String>();
        for (var mail : server.getReceivedMessages()) {
            var to = mail.getRecipients(RecipientType.TO)[0].toString();
            assertThat(mailed.put(to, parts(mail).getFirst())).isNull();
        }
        return mailed;
    }
}
