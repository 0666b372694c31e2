package org.moothall.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.moothall.porter.Porter;
import org.springframework.web.filter.OncePerRequestFilter;

/// Asks the porter before anything of a request’s body is read: an upload for which there is no room costs nothing.
final class Admission extends OncePerRequestFilter {

    private final Porter porter;

    Admission(Porter porter) {
        this.porter = porter;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (porter.admits(request, response)) chain.doFilter(request, response);
    }
}
