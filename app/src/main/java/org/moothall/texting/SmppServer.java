package org.moothall.texting;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.moothall.kernel.CannotStart;

/// The SMS centre: `smpp://system:password@host:port?from=12345`; `smpps` where it speaks TLS.
///
/// @param from the number or name that messages come from; blank for the centre's own choice
record SmppServer(boolean tls, String host, int port, String system, String password, String from) {

    private static final String HOW =
            "Write the SMS centre as smpp://system:password@host:port (smpps:// where it speaks TLS), if need be with"
                    + " ?from=NUMBER behind it, in MOOTHALL_SMPP. Write signs like @ or / in a password as %40 or %2F.";

    /// Empty for blank. What is wrong is told without the address: a password may stand in it.
    static Optional<SmppServer> of(String address) {
        if (address.isBlank()) return Optional.empty();
        try {
            return Optional.of(read(URI.create(address.strip())));
        } catch (IllegalArgumentException e) {
            throw new CannotStart("The SMS centre's address cannot be read. " + HOW);
        }
    }

    private static SmppServer read(URI address) {
        var tls = "smpps".equals(address.getScheme());
        var who = address.getRawUserInfo() == null
                ? new String[0]
                : address.getRawUserInfo().split(":", 2);
        var query = address.getRawQuery() == null ? "" : address.getRawQuery();
        if (!tls && !"smpp".equals(address.getScheme()) || address.getHost() == null || who.length < 2)
            throw new IllegalArgumentException("no SMS centre");
        if (!query.isEmpty() && !query.matches("from=[^&]+")) throw new IllegalArgumentException("no sender");
        return new SmppServer(
                tls,
                address.getHost(),
                address.getPort() > 0 ? address.getPort() : tls ? 3550 : 2775,
                decoded(who[0]),
                decoded(who[1]),
                query.isEmpty() ? "" : decoded(query.substring("from=".length())));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// Without the password, whoever prints it.
    @Override
    public String toString() {
        return "smpp://" + host + ":" + port;
    }
}
