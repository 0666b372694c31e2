package org.moothall.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The door to the city's identity provider. By the server's own clock, as tokens are.
@Component
class Provider {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Duration REMEMBERED = Duration.ofHours(1), LATEST = Duration.ofMinutes(10);
    /// One that is away is not asked by everybody who comes.
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final @Nullable Client client;
    private final Line line = new Line();
    private final InstantSource clock = InstantSource.system();
    private volatile @Nullable Discovered discovered;
    private volatile Instant quietUntil = Instant.MIN;

    Provider(Environment settings) {
        client = settings.getProperty("moothall.oidc.issuer", "").isBlank() ? null : Client.of(settings);
    }

    private Optional<Discovered> discovered() {
        var before = discovered;
        var at = clock.instant();
        if (client == null) return Optional.empty();
        if (before != null && before.at().plus(REMEMBERED).isAfter(at)) return Optional.of(before);
        if (quietUntil.isAfter(at)) return Optional.ofNullable(before);
        try {
            var fresh = Discovered.ask(client, line, at);
            discovered = fresh;
            return Optional.of(fresh);
        } catch (IOException | ParseException | IllegalArgumentException e) {
            quietUntil = at.plus(QUIET);
            LOG.warn("The city's identity provider cannot be reached, or says what cannot be used: {}", e.getMessage());
            return Optional.ofNullable(before);
        }
    }

    /// Whether an answer that names its sender names ours: a code of another provider is never taken there.
    boolean sent(@Nullable String issuer) {
        return client != null
                && (issuer == null || issuer.equals(client.issuer().getValue()));
    }

    /// Where somebody signs in there; empty while it is away.
    Optional<URI> address(Attempt attempt, URI back) {
        return discovered()
                .map(known -> new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                known.client().scope(),
                                known.client().id(),
                                back)
                        .endpointURI(known.says().getAuthorizationEndpointURI())
                        .state(attempt.state())
                        .nonce(attempt.nonce())
                        .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                        .build()
                        .toURI());
    }

    /// Who it was that came back with this code.
    Answer person(String code, Attempt attempt, URI back) {
        var known = discovered();
        if (known.isEmpty()) return new Answer.Away();
        try {
            return person(known.get(), code, attempt, back);
        } catch (IOException | KeySourceException e) {
            LOG.warn("The city's identity provider does not answer: {}", e.getMessage());
            return new Answer.Away();
        } catch (ParseException | java.text.ParseException | BadJOSEException | JOSEException e) {
            LOG.warn("What the city's identity provider says does not hold: {}", e.getMessage());
            return new Answer.Refused();
        }
    }

    private Answer person(Discovered known, String code, Attempt attempt, URI back)
            throws IOException, ParseException, java.text.ParseException, BadJOSEException, JOSEException {
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), back, attempt.verifier());
        var client = known.client();
        var request = new TokenRequest.Builder(known.says().getTokenEndpointURI(), client.proof(), grant).build();
        var response = line.send(request.toHTTPRequest());
        if (response.getStatusCode() >= 500) throw new IOException("it answered " + response.getStatusCode());
        var answer = OIDCTokenResponseParser.parse(response);
        if (!answer.indicatesSuccess())
            throw new ParseException(String.valueOf(answer.toErrorResponse().getErrorObject()));
        var token = JWTParser.parse(response.getBodyAsJSONObject().get("id_token") instanceof String text ? text : "");
        return known(known, token.serialize(), attempt.nonce());
    }

    private Answer known(Discovered known, String token, Nonce nonce)
            throws ParseException, java.text.ParseException, BadJOSEException, JOSEException {
        var claims = known.identities().validate(JWTParser.parse(token), nonce);
        var session = claims.getSessionID();
        return new Answer.Known(
                Claims.key(claims, known.client().claim()),
                Claims.strong(claims, known.client().second()),
                known.client().issuer().getValue(),
                claims.getSubject().getValue(),
                session == null ? null : session.getValue(),
                token);
    }

    /// What a token says that came without a browser; empty where it does not hold or is an old one.
    Optional<Answer.SignedOut> signedOut(String token) {
        var known = discovered();
        if (known.isEmpty()) return Optional.empty();
        try {
            var claims = known.get().signedOut().validate(JWTParser.parse(token));
            var subject = claims.getSubject();
            var session = claims.getSessionID();
            var said = claims.getIssueTime().toInstant();
            if (said.plus(LATEST).isBefore(clock.instant())) return Optional.empty();
            return Optional.of(new Answer.SignedOut(
                    subject == null ? null : subject.getValue(),
                    session == null ? null : session.getValue(),
                    upTo(said)));
        } catch (java.text.ParseException | BadJOSEException | JOSEException e) {
            LOG.warn("A notice of signing out was refused, its token does not hold: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /// Tokens know whole seconds only.
    private static Instant upTo(Instant said) {
        return said.plusSeconds(1);
    }

    /// Where somebody signs out there too; empty where that cannot be done.
    Optional<URI> leaving(String token, URI back) {
        return discovered()
                .filter(known -> known.says().getEndSessionEndpointURI() != null)
                .flatMap(known -> {
                    try {
                        return Optional.of(new LogoutRequest(
                                        known.says().getEndSessionEndpointURI(), JWTParser.parse(token), back, null)
                                .toURI());
                    } catch (java.text.ParseException notOurs) {
                        return Optional.empty();
                    }
                });
    }
}
