package org.moothall.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/// What a mail says that came in.
final class Incoming {

    private static final List<String> TO = List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");
    private static final List<String> BY_MACHINE =
            List.of("X-Auto-Response-Suppress", "X-Autoreply", "X-Autorespond", "X-Autorespond-From");
    private static final Set<String> PRECEDENCE = Set.of("bulk", "junk", "list", "auto_reply");

    private Incoming() {}

    static Optional<String> token(Message mail, ReplyServer server) throws MessagingException {
        var addressed = server.addressed();
        for (var header : TO) {
            var found = headers(mail, header)
                    .flatMap(line -> addressed.matcher(line).results())
                    .map((MatchResult one) -> one.group(1).toLowerCase(Locale.ROOT))
                    .findFirst();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /// Out of office, not delivered, and whatever else nobody wrote.
    static boolean automatic(Message mail) throws MessagingException {
        for (var header : BY_MACHINE) if (mail.getHeader(header) != null) return true;
        return headers(mail, "Auto-Submitted")
                        .anyMatch(said -> !said.strip().toLowerCase(Locale.ROOT).startsWith("no"))
                || headers(mail, "Precedence")
                        .anyMatch(said -> PRECEDENCE.contains(said.strip().toLowerCase(Locale.ROOT)))
                || headers(mail, "Return-Path").anyMatch(said -> said.strip().equals("<>"))
                || headers(mail, "Content-Type")
                        .anyMatch(said -> said.strip().toLowerCase(Locale.ROOT).startsWith("multipart/report"));
    }

    private static Stream<String> headers(Message mail, String name) throws MessagingException {
        var lines = mail.getHeader(name);
        return lines == null ? Stream.empty() : Arrays.stream(lines);
    }

    /// The first line that is not blank; blank where there is no text.
    static String line(Part mail) throws MessagingException, IOException {
        var text = text(mail, "text/plain");
        var plain = text.isEmpty()
                ? text(mail, "text/html")
                        .map(html -> html.replaceAll("(?is)<(style|head|script)\\b.*?</\\1>", "")
                                .replaceAll("<[^>]*>", "\n")
                                .replace("&nbsp;", " "))
                : text;
        return plain.orElse("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) return Optional.of(String.valueOf(part.getContent()));
        if (!(part.getContent() instanceof Multipart parts)) return Optional.empty();
        for (var i = 0; i < parts.getCount(); i++) {
            var found = text(parts.getBodyPart(i), type);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }
}
