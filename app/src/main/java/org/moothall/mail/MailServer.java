package org.moothall.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.CannotStart;

/// Where the city's mail goes out: `smtp://user:password@host:port?from=letters@city.example`; `smtps` where it speaks
/// TLS from the start.
///
/// @param from the sender's address; null for the city's own
record MailServer(
        boolean tls,
        String host,
        int port,
        @Nullable String user,
        String password,
        @Nullable String from) {

    private static final String HOW =
            "Write the mail server as smtp://user:password@host:port (smtps:// where it speaks TLS"
                    + " from the start), if need be with ?from=ADDRESS behind it; best in MOOTHALL_MAIL_SERVER, which no list of"
                    + " processes shows. Write signs like @ or / in a password as %40 or %2F.";

    /// Empty for blank. What is wrong is told without the address: a password may stand in it.
    static Optional<MailServer> of(String address) {
        if (address.isBlank()) return Optional.empty();
        try {
            return Optional.of(read(URI.create(address.strip())));
        } catch (IllegalArgumentException e) {
            throw new CannotStart("The mail server's address cannot be read. " + HOW);
        }
    }

    private static MailServer read(URI address) {
        var tls = "smtps".equals(address.getScheme());
        if (!tls && !"smtp".equals(address.getScheme()) || address.getHost() == null)
            throw new IllegalArgumentException("no mail server");
        var who = address.getRawUserInfo() == null
                ? new String[0]
                : address.getRawUserInfo().split(":", 2);
        var query = address.getRawQuery() == null ? "" : address.getRawQuery();
        if (!query.isEmpty() && !query.matches("from=[^&@]+@[^&@]+")) throw new IllegalArgumentException("no sender");
        return new MailServer(
                tls,
                address.getHost(),
                address.getPort() > 0 ? address.getPort() : tls ? 465 : 587,
                who.length == 0 ? null : decoded(who[0]),
                who.length < 2 ? "" : decoded(who[1]),
                query.isEmpty() ? null : decoded(query.substring("from=".length())));
    }

    static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Mails tell whose matter is answered: they go over an encrypted line only, except within this machine.
    boolean mustEncrypt() {
        return !host.equals("localhost") && !host.equals("127.0.0.1") && !host.equals("[::1]");
    }

    String protocol() {
        return tls ? "smtps" : "smtp";
    }

    /// Without the password, whoever prints it.
    @Override
    public String toString() {
        return protocol() + "://" + host + ":" + port;
    }
}
