package org.moothall.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/// What the provider says of itself, and its keys: fetched anew when a token names one that we do not know.
///
/// @param callersKeys the same keys for tokens that anybody may send: how often these are fetched anew is limited, and
///                    noise there must keep nobody from signing in
record Discovered(
        Client client,
        OIDCProviderMetadata says,
        JWKSource<SecurityContext> keys,
        JWKSource<SecurityContext> callersKeys,
        Instant at) {

    /// Signatures by a private key of the provider's; nothing unsigned, nothing that our own secret could have signed.
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private static final String WHERE = "/.well-known/openid-configuration";

    static Discovered ask(Client client, Line line, Instant at) throws IOException, ParseException {
        var issuer = client.issuer().getValue();
        var address = URI.create(issuer.replaceFirst("/$", "") + WHERE).toURL();
        var says = OIDCProviderMetadata.parse(line.retrieveResource(address).getContent());
        if (!says.getIssuer().equals(client.issuer()))
            throw new ParseException("it calls itself " + says.getIssuer() + " and not " + issuer);
        for (var end : Stream.of(says.getAuthorizationEndpointURI(), says.getTokenEndpointURI(), says.getJWKSetURI())
                .toList())
            if (end == null || !client.owns(end)) throw new ParseException(end + " is not on the host of " + issuer);
        return new Discovered(client, says, keys(says, line), keys(says, line), at);
    }

    private static JWKSource<SecurityContext> keys(OIDCProviderMetadata says, Line line) throws IOException {
        return JWKSourceBuilder.<SecurityContext>create(says.getJWKSetURI().toURL(), line)
                .build();
    }

    IDTokenValidator identities() {
        return new IDTokenValidator(client.issuer(), client.id(), selector(keys), null);
    }

    LogoutTokenValidator signedOut() {
        return new LogoutTokenValidator(client.issuer(), client.id(), false, selector(callersKeys), null);
    }

    private JWSVerificationKeySelector<SecurityContext> selector(JWKSource<SecurityContext> from) {
        return new JWSVerificationKeySelector<>(ALGORITHMS, from);
    }
}
