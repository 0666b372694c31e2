package org.moothall.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import org.moothall.gate.FaultPage.Kind;
import org.moothall.kernel.Busy;
import org.moothall.kernel.Forbidden;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.PageWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerMapping;

/// The one place that turns what went wrong into a page: ours (`NotFound`, `Forbidden`), Spring's, and bugs. A
/// bug is shown with a number that also stands in the log.
@Controller
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Faults implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    /// Without letters and digits that look or sound alike.
    private static final String LETTERS = "ACDEFHJKMNPRTWXY347";

    private final SecureRandom random = new SecureRandom();
    private final PageWriter writer;

    Faults(PageWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    Page thrown(Throwable fault, HttpServletRequest request, HttpServletResponse response) {
        if (request.getDispatcherType() == DispatcherType.ERROR) Gate.dress(response);
        return page(fault, request);
    }

    private Page page(Throwable fault, HttpServletRequest request) {
        return switch (fault) {
            case Forbidden refused -> forbidden(refused, request);
            case ServletException outer when outer.getRootCause() != null -> page(outer.getRootCause(), request);
            // Spring refuses to repeat such a type where it says that no page is there
            case IllegalArgumentException _
            when String.valueOf(request.getContentType()).contains("*") -> page(Kind.BAD, 415, request);
            default ->
                Unfit.status(fault)
                        .<Page>map(status -> page(Kind.of(status), status, request))
                        .or(() -> Busy.of(fault).map(busy -> busy(busy, request)))
                        .orElseGet(() -> bug(fault, request));
        };
    }

    /// What the server itself refused before any handler was asked.
    @RequestMapping("/error")
    @Guard(Guard.Who.EVERYBODY)
    Page outside(HttpServletRequest request, HttpServletResponse response) {
        Gate.dress(response);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault)
            return page(fault, request);
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return status < 500
                ? page(Kind.of(status), status, request)
                : bug(new IllegalStateException("answered " + status), request);
    }

    /// A form without its token, or with an old one.
    void stale(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        LOG.info("{} {} refused: {}", request.getMethod(), route(request), refused.getMessage());
        writer.write(page(Kind.STALE, 403, request), request, response);
    }

    private static FaultPage forbidden(Forbidden refused, HttpServletRequest request) {
        LOG.info("{} {} refused: {}", request.getMethod(), route(request), refused.getMessage());
        return page(Kind.FORBIDDEN, 403, request);
    }

    private static FaultPage busy(Busy busy, HttpServletRequest request) {
        var why = NestedExceptionUtils.getMostSpecificCause(busy); // such as that the database's disk is full
        LOG.warn("{} {} must wait: {} ({})", request.getMethod(), route(request), busy.getMessage(), why.getMessage());
        return page(Kind.BUSY, 503, request);
    }

    private FaultPage bug(Throwable fault, HttpServletRequest request) {
        var reference = reference();
        LOG.error("{} at {} {}", reference, request.getMethod(), route(request), fault);
        return new FaultPage(Kind.BUG, 500, reference, Typed.of(request));
    }

    private static FaultPage page(Kind kind, int status, HttpServletRequest request) {
        return new FaultPage(kind, status, "", Typed.of(request));
    }

    /// The address as the route names it, for links hold secrets; what came to no route by its first word.
    private static String route(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : request.getRequestURI().replaceFirst("^(/[^/]*/).*", "$1…");
    }

    private String reference() {
        var letters = new StringBuilder("F-");
        for (var i = 0; i < 6; i++) letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return letters.toString();
    }
}
