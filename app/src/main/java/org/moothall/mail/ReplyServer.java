package org.moothall.mail;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.moothall.kernel.CannotStart;

/// The mailbox to which staff answer: `imaps://user:password@host:port/INBOX?address=alarms@city.example`.
///
/// @param name   before the `@` of the address; a token goes behind it after a `+`
/// @param domain behind the `@`
record ReplyServer(
        boolean tls, String host, int port, String user, String password, String folder, String name, String domain) {

    private static final Pattern ADDRESS = Pattern.compile("address=([^&@+]{1,20})@([^&@]+)");

    private static final String HOW =
            "Write the mailbox as imaps://user:password@host:port/INBOX?address=alarms@city.example in MOOTHALL_REPLIES"
                    + " (imap:// where it encrypts by STARTTLS). What stands before the @ has no more than 20 signs. Write signs"
                    + " like @ or / in a password as %40 or %2F.";

    /// Empty for blank. What is wrong is told without the address: a password may stand in it.
    static Optional<ReplyServer> of(String address) {
        if (address.isBlank()) return Optional.empty();
        try {
            return Optional.of(read(URI.create(address.strip())));
        } catch (IllegalArgumentException e) {
            throw new CannotStart("The mailbox for answers cannot be read. " + HOW);
        }
    }

    private static ReplyServer read(URI address) {
        var tls = "imaps".equals(address.getScheme());
        var who = address.getRawUserInfo() == null
                ? new String[0]
                : address.getRawUserInfo().split(":", 2);
        var query = ADDRESS.matcher(address.getRawQuery() == null ? "" : MailServer.decoded(address.getRawQuery()));
        if (!tls && !"imap".equals(address.getScheme())
                || address.getHost() == null
                || who.length < 2
                || !query.matches()) throw new IllegalArgumentException("no mailbox");
        var path = address.getPath() == null ? "" : address.getPath().replaceFirst("^/", "");
        return new ReplyServer(
                tls,
                address.getHost(),
                address.getPort() > 0 ? address.getPort() : tls ? 993 : 143,
                MailServer.decoded(who[0]),
                MailServer.decoded(who[1]),
                path.isEmpty() ? "INBOX" : path,
                query.group(1),
                query.group(2));
    }

    boolean mustEncrypt() {
        return !host.equals("localhost") && !host.equals("127.0.0.1") && !host.equals("[::1]");
    }

    String protocol() {
        return tls ? "imaps" : "imap";
    }

    /// The token of an address that is ours.
    Pattern addressed() {
        return Pattern.compile(
                "(?i)(?<![\\w.+-])" + Pattern.quote(name) + "\\+([0-9a-z]{20,50})@" + Pattern.quote(domain));
    }

    /// Without the password, whoever prints it.
    @Override
    public String toString() {
        return protocol() + "://" + host + ":" + port;
    }
}
