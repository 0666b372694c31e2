package org.moothall.web;

import static java.util.Objects.requireNonNull;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Busy;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Writes page records with their templates, and gives handlers that ask for a `Form` or a `Reader` theirs.
@Configuration
public class PageWriter implements WebMvcConfigurer, HandlerMethodReturnValueHandler {

    private static final List<String> NOBODY_ELSES =
            List.of("/my", "/report/you", "/report/check", "/report/sent", "/invited/", "/petition/");
    private static final String ROOT = "org.moothall.";
    private static final Duration YEAR = Duration.ofDays(365);

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PageWriter.class.getClassLoader(), "org.moothall");
    private final Readers readers;

    static {
        ENGINE.setBinaryStaticContent(false);
    }

    PageWriter(Readers readers) {
        this.readers = readers;
    }

    /// A page drawn inside another one.
    static void draw(Page page, Reader reader, TemplateOutput out) {
        try {
            ENGINE.render(templateOf(page.getClass()), Map.of("page", page, "reader", reader), out);
        } catch (TemplateException e) {
            throw Busy.of(e.getCause()).<RuntimeException>map(busy -> busy).orElse(e); // a menu's count met no database
        }
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new OfRequest(Form.class, Form::of));
        resolvers.add(new OfRequest(Reader.class, readers::of));
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Page.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object page, MethodParameter type, ModelAndViewContainer view, NativeWebRequest request)
            throws IOException {
        view.setRequestHandled(true);
        write(
                (Page) requireNonNull(page),
                request(request),
                requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    }

    /// Writes a page outside of a handler's return (error pages). The answer depends on the language, on who is
    /// signed in and on whether htmx asks; a browser may keep it but asks whether it still holds.
    public void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (page instanceof Page.Elsewhere(String address)) {
            response.setStatus(page.status());
            response.setHeader(HttpHeaders.LOCATION, address);
            return;
        }
        var out = new Utf8ByteOutput();
        var reader = readers.of(request);
        draw(page, reader, new Discreet(out, reader.t("web.sealed")));
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, reader.language().tag());
        response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Language, HX-Request");
        response.setHeader(HttpHeaders.CACHE_CONTROL, keeps(reader, request) ? "private, no-cache" : "no-store");
        readers.wish(request)
                .ifPresent(language -> Cookies.give(Readers.COOKIE, language.tag(), YEAR, request, response));
        if (page.status() == 200 && keeps(reader, request) && known(out, request, response)) return;
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }

    /// Whether a browser may keep the page: none of staff’s, and none on which a resident’s own case, name or
    /// phrase stands, or a secret of a link, as the browser may be a library’s.
    private static boolean keeps(Reader reader, HttpServletRequest request) {
        var path = request.getServletPath();
        return reader.signedIn() == null && NOBODY_ELSES.stream().noneMatch(path::startsWith);
    }

    /// Whether the browser holds this very page already; it is then answered 304 without a body.
    private static boolean known(Utf8ByteOutput page, HttpServletRequest request, HttpServletResponse response) {
        var tag = "W/\"" + DigestUtils.md5DigestAsHex(page.toByteArray()) + "\"";
        return new ServletWebRequest(request, response).checkNotModified(tag);
    }

    static String templateOf(Class<?> page) {
        return page.getName().substring(ROOT.length()).replace('.', '/') + ".jte";
    }

    private static HttpServletRequest request(NativeWebRequest request) {
        return requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    }

    private record OfRequest(Class<?> type, Function<HttpServletRequest, Object> make)
            implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer view,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return make.apply(PageWriter.request(request));
        }
    }
}
