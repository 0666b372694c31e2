package org.moothall.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Under TLS every cookie of ours is called `__Host-…` on its way, and only those are read: a browser takes
/// such a cookie from this very host over TLS alone, so that no neighbouring site and nobody on the line
/// can plant one. The rest of the house knows the plain names.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HostCookies extends OncePerRequestFilter {

    static final String PREFIX = "__Host-";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.isSecure()) chain.doFilter(new Incoming(request), new Outgoing(response));
        else chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false; // error pages set cookies too
    }

    private static final class Incoming extends HttpServletRequestWrapper {

        Incoming(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            var own = Stream.ofNullable(super.getCookies())
                    .flatMap(Arrays::stream)
                    .filter(cookie -> cookie.getName().startsWith(PREFIX))
                    .map(cookie -> new Cookie(cookie.getName().substring(PREFIX.length()), cookie.getValue()))
                    .toArray(Cookie[]::new);
            return own.length == 0 ? null : own;
        }
    }

    private static final class Outgoing extends HttpServletResponseWrapper {

        Outgoing(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addCookie(Cookie cookie) {
            var named = new Cookie(PREFIX + cookie.getName(), cookie.getValue());
            cookie.getAttributes().forEach(named::setAttribute);
            named.setDomain(null);
            named.setPath("/");
            named.setSecure(true);
            super.addCookie(named);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, hosted(name, value));
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, hosted(name, value));
        }

        private static String hosted(String name, String value) {
            return name.equalsIgnoreCase(HttpHeaders.SET_COOKIE) && !value.startsWith(PREFIX) ? PREFIX + value : value;
        }
    }
}
