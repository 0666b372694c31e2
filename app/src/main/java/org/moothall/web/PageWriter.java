package org.moothall.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Writes page records with their templates.
@Configuration
public class PageWriter implements WebMvcConfigurer, HandlerMethodReturnValueHandler {

    private static final String ROOT = "org.moothall.";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, getClass().getClassLoader(), "org.moothall");
    private final Readers readers;

    PageWriter(Readers readers) {
        this.readers = readers;
        engine.setBinaryStaticContent(false);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
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
                (Page) java.util.Objects.requireNonNull(page),
                java.util.Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                java.util.Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    }

    /// Writes a page outside of a handler's return (error pages).
    public void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var out = new Utf8ByteOutput();
        engine.render(templateOf(page.getClass()), Map.of("page", page, "reader", readers.of(request)), out);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }

    static String templateOf(Class<?> page) {
        return page.getName().substring(ROOT.length()).replace('.', '/') + ".jte";
    }
}
