package org.moothall.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.moothall.kernel.Forbidden;
import org.moothall.web.Guard;
import org.moothall.web.PageWriter;
import org.moothall.web.Readers;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Holds every request against the `@Guard` of its handler. What carries none is refused to everybody; only
/// files of the front end pass without.
@Configuration
class GuardCheck implements HandlerInterceptor, WebMvcConfigurer {

    private final Readers readers;
    private final PageWriter writer;

    GuardCheck(Readers readers, PageWriter writer) {
        this.readers = readers;
        this.writer = writer;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) return true;
        var guard = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Guard.class) : null;
        if (guard == null) throw new Forbidden("no guard stands at " + handler);
        var person = readers.signedIn();
        if (guard.value().lets(person)) return true;
        if (person != null) throw new Forbidden("%s lets no %s pass".formatted(guard.value(), person.roles()));
        stopped(request, response);
        return false;
    }

    private void stopped(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var typed = Typed.of(request);
        if (request.getHeader("HX-Request") != null)
            response.setHeader("HX-Redirect", signIn(request)); // a whole page, not the middle of this one
        else if (typed.isEmpty()) response.sendRedirect(signIn(request));
        else writer.write(new FaultPage(FaultPage.Kind.SIGNED_OUT, 403, "", typed), request, response);
    }

    private static String signIn(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) return SignIn.PAGE;
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        var next = SignIn.next(here, "");
        return next.isEmpty() ? SignIn.PAGE : SignIn.PAGE + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
