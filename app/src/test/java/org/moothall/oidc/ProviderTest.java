package org.moothall.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.moothall.kernel.CannotStart;
import org.springframework.mock.env.MockEnvironment;

class ProviderTest {

    private static final URI BACK = URI.create("http://127.0.0.1/signin/city/back");
    private static final Attempt ATTEMPT = new Attempt(new State(), new Nonce(), new CodeVerifier(), "");

    private static MockEnvironment settings(String issuer) {
        return new MockEnvironment()
                .withProperty("moothall.oidc.issuer", issuer)
                .withProperty("moothall.oidc.client", "moothall")
                .withProperty("moothall.oidc.secret", "secret");
    }

    @Test
    void one_that_is_away_is_told_as_away() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        var provider = new Provider(settings("http://localhost:" + closed));
        assertThat(provider.address(ATTEMPT, BACK)).isEmpty();
        assertThat(provider.person("code", ATTEMPT, BACK)).isInstanceOf(Answer.Away.class);
        assertThat(provider.signedOut("token")).isEmpty();
    }

    @Test
    void one_that_says_nothing_is_not_waited_for_long() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var provider = new Provider(settings("http://localhost:" + silent.getLocalPort()));
            var begun = Instant.now();
            assertThat(provider.address(ATTEMPT, BACK)).isEmpty();
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(9));
        }
    }

    @Test
    void only_the_issuers_own_host_is_called() throws IOException {
        assertThat(asked("%s/token", "%s")).isTrue();
        assertThat(asked("http://169.254.169.254/token", "%s")).isFalse();
        assertThat(asked("http://localhost:1/token", "%s")).isFalse();
        assertThat(asked("%s/token", "https://other.example")).isFalse();
    }

    /// Whether a provider that says this of itself is asked anything.
    private static boolean asked(String token, String issuer) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try {
            var here = "http://localhost:" + server.getAddress().getPort();
            var says = """
                    {"issuer": "%s", "authorization_endpoint": "%s/go", "token_endpoint": "%s", "jwks_uri": "%s/keys",
                     "subject_types_supported": ["public"], "response_types_supported": ["code"],
                     "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer.formatted(here), here, token.formatted(here), here)
                    .getBytes(StandardCharsets.UTF_8);
            server.createContext("/.well-known/openid-configuration", exchange -> {
                exchange.sendResponseHeaders(200, says.length);
                exchange.getResponseBody().write(says);
                exchange.close();
            });
            server.start();
            return new Provider(settings(here)).address(ATTEMPT, BACK).isPresent();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void settings_that_cannot_be_meant_are_told_at_the_start() {
        assertThatThrownBy(() -> new Provider(settings("http://account.city.example")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("https://");
        assertThatThrownBy(() ->
                        new Provider(settings("https://account.city.example").withProperty("moothall.oidc.secret", "")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MOOTHALL_OIDC_SECRET");
    }
}
