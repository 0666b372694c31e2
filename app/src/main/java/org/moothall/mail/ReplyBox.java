package org.moothall.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// The door to the mailbox to which staff answer, where the installation has one. Only the token in the address that a
/// mail came to says what it answers; whom it claims to be from counts for nothing.
@Service
public class ReplyBox {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(ReplyBox.class);

    private final @Nullable ReplyServer server;
    private final Session session;

    /// @param patience how long to wait for each answer
    ReplyBox(@Value("${moothall.replies:}") String address, @Value("${moothall.mail-patience:20s}") Duration patience) {
        server = ReplyServer.of(address).orElse(null);
        session = Session.getInstance(server == null ? new Properties() : set(server, patience));
    }

    private static Properties set(ReplyServer to, Duration patience) {
        var more = new Properties();
        var of = "mail." + to.protocol() + ".";
        more.setProperty(of + "starttls.enable", "true");
        more.setProperty(of + "starttls.required", String.valueOf(!to.tls() && to.mustEncrypt()));
        more.setProperty(of + "ssl.checkserveridentity", "true");
        more.setProperty(of + "connectiontimeout", String.valueOf(CONNECT.toMillis()));
        more.setProperty(of + "timeout", String.valueOf(patience.toMillis()));
        more.setProperty(of + "writetimeout", String.valueOf(patience.toMillis()));
        more.setProperty(of + "peek", "true"); // read is what we have looked at, not what we fetched
        return more;
    }

    /// @param token small letters and digits
    /// @param words the first line of what somebody wrote, in small letters
    public record Answer(String token, String words) {}

    /// The mailbox could not be read.
    public static final class NotRead extends Exception {

        private static final long serialVersionUID = 1;

        /// Its words may hold an address.
        NotRead(MessagingException e) {
            super(e.getClass().getSimpleName());
        }
    }

    public boolean on() {
        return server != null;
    }

    /// Where an answer to what this token names is sent; blank where there is no mailbox.
    public String address(String token) {
        return server == null || token.isEmpty() ? "" : server.name() + "+" + token + "@" + server.domain();
    }

    /// Hands over what people answered since, and deletes it then, as it deletes what machines answered; mail to
    /// nothing of ours stays, marked as read. Where a node dies in between, the same answer comes once more.
    public void read(Consumer<Answer> each) throws NotRead {
        if (server == null) return;
        try (var store = session.getStore(server.protocol())) {
            store.connect(server.host(), server.port(), server.user(), server.password());
            try (var folder = store.getFolder(server.folder())) {
                folder.open(Folder.READ_WRITE);
                var unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (var i = 0; i < Math.min(AT_ONCE, unseen.length); i++) take(unseen[i], server, each);
            }
        } catch (MessagingException e) {
            throw new NotRead(e);
        }
    }

    /// One that cannot be read keeps none of the others; a mailbox that is away keeps all.
    private static void take(Message mail, ReplyServer server, Consumer<Answer> each) throws MessagingException {
        var token = Incoming.token(mail, server);
        try {
            if (token.isPresent() && !Incoming.automatic(mail))
                each.accept(new Answer(token.get(), Incoming.line(mail).toLowerCase(Locale.ROOT)));
        } catch (IOException | MessagingException e) {
            if (!mail.getFolder().isOpen())
                throw new MessagingException(e.getClass().getSimpleName());
            LOG.warn("An answer by e-mail could not be read ({}).", e.getClass().getSimpleName());
        }
        mail.setFlag(Flags.Flag.SEEN, true);
        if (token.isPresent()) mail.setFlag(Flags.Flag.DELETED, true);
    }
}
