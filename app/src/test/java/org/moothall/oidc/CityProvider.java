package org.moothall.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/// A city's identity provider: Spring Authorization Server on a port of its own. Whoever comes is `person`, already
/// signed in there.
final class CityProvider {

    static final String CLIENT = "moothall", SECRET = "a secret of thirty-two letters or more";

    /// Who sits at the browser.
    volatile String person = "";

    /// What the next tokens say otherwise than they should.
    volatile Consumer<JwtClaimsSet.Builder> bend = claims -> {};

    volatile RSAKey key = fresh();

    private final AnnotationConfigServletWebServerApplicationContext server =
            new AnnotationConfigServletWebServerApplicationContext();

    private final InMemoryRegisteredClientRepository clients =
            new InMemoryRegisteredClientRepository(moothall("http://127.0.0.1"));

    CityProvider() {
        server.registerBean(CityProvider.class, () -> this);
        server.registerBean(RegisteredClientRepository.class, () -> clients);
        server.register(Parts.class);
        server.refresh();
    }

    String issuer() {
        return "http://localhost:"
                + Objects.requireNonNull(server.getWebServer()).getPort();
    }

    /// Moothall is there.
    void register(String home) {
        clients.save(moothall(home));
    }

    void stop() {
        server.close();
    }

    static RSAKey fresh() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RegisteredClient moothall(String home) {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(home + "/signin/city/back")
                .postLogoutRedirectUri(home + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    @EnableWebSecurity
    static class Parts {

        @Bean
        TomcatServletWebServerFactory web() {
            return new TomcatServletWebServerFactory(0);
        }

        @Bean
        ServletRegistrationBean<HttpServlet> nothingElse() {
            return new ServletRegistrationBean<>(new HttpServlet() {}, "/");
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> keys(CityProvider provider) {
            return (selector, context) -> selector.select(new JWKSet(provider.key));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(CityProvider provider) {
            return token -> {
                if (!token.getTokenType().getValue().equals("id_token")) return;
                token.getClaims().claim("preferred_username", provider.person).claim("sid", "s-" + provider.person);
                provider.bend.accept(token.getClaims());
            };
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http, CityProvider provider) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .csrf(csrf -> csrf.disable())
                    .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .addFilterAfter(new SignedIn(provider), SecurityContextHolderFilter.class)
                    .build();
        }
    }

    private static final class SignedIn extends OncePerRequestFilter {

        private final CityProvider provider;

        SignedIn(CityProvider provider) {
            this.provider = provider;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getRequestURI().equals("/oauth2/authorize"))
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                "subject of " + provider.person,
                                null,
                                List.of(FactorGrantedAuthority.fromAuthority(
                                        FactorGrantedAuthority.PASSWORD_AUTHORITY))));
            chain.doFilter(request, response);
        }
    }
}
