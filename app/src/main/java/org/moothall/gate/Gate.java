package org.moothall.gate;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.moothall.porter.Porter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Spring Security as Moothall uses it: who may pass is decided by `@Guard` alone (`GuardCheck`); here are the
/// session, the token that every form carries, and the headers.
@Configuration
public class Gate {

    /// No inline script or style, nothing from elsewhere, in nobody's frame.
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
            + "connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    static final String POLICY_HEADER = "Content-Security-Policy";

    private static final String PERMISSIONS = "geolocation=(self), camera=(), microphone=(), payment=()";

    /// For answers that are no pages: nothing in them is ever run or shown.
    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /// Where machines call. Their key is their proof, shown with each call: here nobody is signed in, whatever cookies
    /// come along, and so no form token is needed.
    public static final List<String> MACHINES =
            List.of("/open311/**", "/oidc/**", "/receipts/**", "/gauges/readings", "/cap");

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http) {
        return http.securityMatcher(MACHINES.toArray(String[]::new))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .cacheControl(cache -> cache.disable()))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.disable())
                .securityContext(context -> context.disable())
                .requestCache(cache -> cache.disable())
                .anonymous(nobody -> nobody.disable())
                .servletApi(api -> api.disable())
                .exceptionHandling(refused -> refused.disable())
                .logout(out -> out.disable())
                .build();
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens,
            Faults faults,
            LogoutSuccessHandler after,
            Porter porter) {
        return http.addFilterBefore(new Admission(porter), CsrfFilter.class)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .logout(out -> out.logoutUrl("/signout").logoutSuccessHandler(after))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .exceptionHandling(refused -> refused.accessDeniedHandler(faults::stale))
                .headers(Gate::headers)
                .build();
    }

    /// What does not say how long it may be kept (sheets, answers without a page) is kept by nobody.
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /// For a page about a request that the web server refused before the chain was asked, such as TRACE.
    static void dress(HttpServletResponse response) {
        if (response.containsHeader(POLICY_HEADER)) return;
        response.setHeader(POLICY_HEADER, POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Cross-Origin-Opener-Policy", CrossOriginOpenerPolicy.SAME_ORIGIN.getPolicy());
        response.setHeader("Cross-Origin-Resource-Policy", CrossOriginResourcePolicy.SAME_ORIGIN.getPolicy());
    }

    /// In a cookie, so that a form outlives a restart of the server and a resident needs no session.
    @Bean
    CsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("token");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
        return tokens;
    }

    /// Nobody signs in by a filter: the sign-in page asks the directory and opens a session (`Sessions`).
    @Bean
    AuthenticationManager nobodyByFilter() {
        return authentication -> {
            throw new ProviderNotFoundException("Sign in at /signin.");
        };
    }

    /// An address that no honest browser sends.
    @Bean
    RequestRejectedHandler oddAddress() {
        return (request, response, rejected) -> response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
