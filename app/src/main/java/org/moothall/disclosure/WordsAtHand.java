package org.moothall.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.confided.Opened;
import org.moothall.directory.Officer;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Before anything under `/cases/{number}` begins: that the officer reads is written down, and what they have open of
/// the case lies ready for this request alone.
@Configuration
class WordsAtHand implements HandlerInterceptor, WebMvcConfigurer {

    private static final String WORDS = WordsAtHand.class.getName();

    /// Nobody writes or signs a letter on a case that they have not read.
    private static final String LETTERS = "/cases/{number}/letters";

    private static final Set<String> PARTS =
            Set.of("/cases/{number}/{verb}", "/cases/{number}/files/", "/cases/{number}/letters/");

    private final Casework casework;
    private final CaseReads reads;
    private final Disclosures disclosures;

    WordsAtHand(Casework casework, CaseReads reads, Disclosures disclosures) {
        this.casework = casework;
        this.reads = reads;
        this.disclosures = disclosures;
    }

    private record Words(CaseId id, Opened opened) {}

    static Opened now(CaseId id) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                        && request.getRequest().getAttribute(WORDS) instanceof Words(CaseId of, Opened opened)
                        && of.equals(id)
                ? opened
                : Opened.NOTHING;
    }

    /// After the guard.
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/cases/*", "/cases/*/**").order(1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var signed = SecurityContextHolder.getContext().getAuthentication();
        if (signed == null || !(signed.getPrincipal() instanceof Officer officer)) return true;
        var found = casework.find(number(request));
        if (found.isEmpty()) return true;
        var file = found.get();
        if (file.sealed() && !opens(file, officer, request)) {
            response.sendRedirect("/cases/" + file.number() + "/words");
            return false;
        }
        if (part(request) && casework.sees(officer, file)) reads.notePart(file, new Actor.Staff(officer));
        return true;
    }

    /// Opens what the officer has open of a sealed case; false where they may not go on without.
    private boolean opens(CaseFile file, Officer officer, HttpServletRequest request) {
        var route = route(request);
        var opened = disclosures.read(file, officer, !route.endsWith("/small"));
        request.setAttribute(WORDS, new Words(file.id(), opened));
        return !opened.nothing() || !route.startsWith(LETTERS);
    }

    /// Whether it shows what is in a case to whoever may see it; the page of the whole case writes that down each time.
    private static boolean part(HttpServletRequest request) {
        return request.getMethod().equals("GET") && PARTS.stream().anyMatch(route(request)::startsWith);
    }

    /// However the address is written.
    private static String route(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    /// As the route reads it, however the address is written.
    private static String number(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                        && named.get("number") instanceof String number
                ? number
                : "";
    }
}
