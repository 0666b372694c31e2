package org.moothall.oidc;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.moothall.kernel.CannotStart;
import org.springframework.core.env.Environment;

/// What the provider knows us by, and what we ask of it.
///
/// @param claim  holds the person's key in the city's folder
/// @param second values of `amr` or `acr` that count as a second proof; none where ours is asked for
record Client(Issuer issuer, ClientID id, Secret secret, String claim, Set<String> second) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    static Client of(Environment settings) {
        var issuer = issuer(word(settings, "issuer", ""));
        var id = word(settings, "client", "");
        var secret = word(settings, "secret", "");
        if (id.isEmpty() || secret.isEmpty())
            throw new CannotStart("The city's account needs the name and the secret under which the provider knows"
                    + " Moothall: set MOOTHALL_OIDC_CLIENT and MOOTHALL_OIDC_SECRET.");
        var second = Arrays.stream(word(settings, "second", "").split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Client(
                issuer, new ClientID(id), new Secret(secret), word(settings, "claim", "preferred_username"), second);
    }

    private static Issuer issuer(String written) {
        try {
            var address = new URI(written);
            if (address.getHost() != null && safe(address)) return new Issuer(address);
        } catch (URISyntaxException unread) {
            // told below
        }
        throw new CannotStart("MOOTHALL_OIDC_ISSUER is no address of a provider. Write it as the provider does, with"
                + " https://, as https://account.city.example/realms/city.");
    }

    private static String word(Environment settings, String name, String otherwise) {
        var word = settings.getProperty("moothall.oidc." + name, "").strip();
        return word.isEmpty() ? otherwise : word;
    }

    /// In the clear only within this machine.
    private static boolean safe(URI address) {
        return "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && HERE.contains(address.getHost());
    }

    /// What is asked for; most providers tell the address of an e-mail only to who asks for it.
    Scope scope() {
        return "email".equals(claim) ? new Scope("openid", "profile", "email") : new Scope("openid", "profile");
    }

    ClientSecretBasic proof() {
        return new ClientSecretBasic(id, secret);
    }

    /// Nobody but the issuer's own host is ever called, whatever its documents say.
    boolean owns(URI address) {
        var issuer = URI.create(this.issuer.getValue());
        return issuer.getScheme().equals(address.getScheme())
                && issuer.getHost().equalsIgnoreCase(address.getHost())
                && issuer.getPort() == address.getPort();
    }
}
