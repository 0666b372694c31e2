package org.moothall.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;

/// The door to the city's mail server, where it has one.
@Service
public class Mailing {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final @Nullable MailServer server;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    /// @param patience how long to wait for each answer
    Mailing(
            @Value("${moothall.mail-server:}") String address,
            @Value("${moothall.mail-patience:20s}") Duration patience) {
        server = MailServer.of(address).orElse(null);
        if (server != null) set(server, patience);
    }

    private void set(MailServer to, Duration patience) {
        sender.setProtocol(to.protocol());
        sender.setHost(to.host());
        sender.setPort(to.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (to.user() != null) {
            sender.setUsername(to.user());
            sender.setPassword(to.password());
        }
        var more = new Properties();
        var of = "mail." + to.protocol() + ".";
        more.setProperty(of + "auth", String.valueOf(to.user() != null));
        more.setProperty(of + "starttls.enable", "true");
        more.setProperty(of + "starttls.required", String.valueOf(!to.tls() && to.mustEncrypt()));
        more.setProperty(of + "connectiontimeout", String.valueOf(CONNECT.toMillis()));
        more.setProperty(of + "timeout", String.valueOf(patience.toMillis()));
        more.setProperty(of + "writetimeout", String.valueOf(patience.toMillis()));
        sender.setJavaMailProperties(more);
    }

    /// Whether there is a server that mail can be handed to.
    public boolean on() {
        return server != null;
    }

    /// Hands a mail over, and waits for the answer.
    ///
    /// @param city the address that it comes from where the setting names none; null where the city has none
    public Sent send(Mail mail, @Nullable String city) {
        if (server == null) throw new IllegalStateException("there is no mail server");
        InternetAddress to;
        try {
            to = new InternetAddress(mail.to(), true);
        } catch (AddressException e) {
            return new Sent.Refused(Sent.Why.NO_ADDRESS, 0);
        }
        try {
            sender.send(message(mail, to, from(server, city)));
            return new Sent.Accepted();
        } catch (MailAuthenticationException e) {
            return new Sent.NotNow(Sent.Why.SETTINGS, 535);
        } catch (MailSendException e) {
            var failures = e.getMessageExceptions();
            return Answers.of(failures == null || failures.length == 0 ? e : failures[0]);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("mail " + mail.id() + " cannot be written", e);
        }
    }

    private static String from(MailServer server, @Nullable String city) {
        var named = server.from() == null ? city : server.from();
        return named == null ? "moothall@" + server.host() : named;
    }

    private MimeMessage message(Mail mail, InternetAddress to, String from)
            throws MessagingException, UnsupportedEncodingException {
        var message = sender.createMimeMessage();
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(from, mail.from());
        if (!mail.replyTo().isEmpty()) parts.setReplyTo(mail.replyTo());
        parts.setTo(to);
        parts.setSubject(mail.subject());
        parts.setText(mail.text());
        var file = mail.file();
        var pdf = mail.pdf();
        if (file != null && pdf != null) parts.addAttachment(file, new ByteArrayResource(pdf), "application/pdf");
        message.setHeader("Message-ID", "<" + mail.id() + from.substring(from.lastIndexOf('@')) + ">");
        message.setHeader("Auto-Submitted", "auto-generated"); // no machine answers it
        return message;
    }
}
