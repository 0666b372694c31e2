package org.moothall.gate;

import jakarta.servlet.http.HttpServletRequest;
import org.moothall.web.Guard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Routes for machines (`Guard.Who.KEY`): their key is their proof, so they need no token from a form.
@Component
class KeyRoutes implements RequestMatcher {

    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    KeyRoutes(ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) ServletRequestPathUtils.parseAndCache(request);
        return routes.stream().anyMatch(mapping -> guardedByKey(mapping, request));
    }

    private static boolean guardedByKey(RequestMappingHandlerMapping mapping, HttpServletRequest request) {
        try {
            var chain = mapping.getHandler(request);
            if (chain == null || !(chain.getHandler() instanceof HandlerMethod handler)) return false;
            var guard = handler.getMethodAnnotation(Guard.class);
            return guard != null && guard.value() == Guard.Who.KEY;
        } catch (Exception e) {
            return false; // no route for this request; what it gets is decided where it arrives
        }
    }
}
