package org.moothall.rights;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.web.Guard;
import org.moothall.web.Guard.Who;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// All routes, asked of the server itself, so that none can be left out.
@Component
public class Routes {

    private static final String CASE = "/cases/{number}";

    private final RequestMappingHandlerMapping handlers;

    Routes(@Lazy @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    /// By path, what carries no guard left out: it is refused to everybody.
    public List<Route> all() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().hasMethodAnnotation(Guard.class))
                .flatMap(one -> routes(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo mapping, HandlerMethod handler) {
        var guard =
                Objects.requireNonNull(handler.getMethodAnnotation(Guard.class)).value();
        var asks = handler.getMethodAnnotation(Asks.class);
        var deeds = asks == null ? List.<Deed>of() : List.of(asks.value());
        var named = mapping.getMethodsCondition().getMethods();
        var methods = named.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : named;
        return methods.stream()
                .flatMap(method ->
                        mapping.getPatternValues().stream().map(path -> route(method.name(), path, guard, deeds)));
    }

    static Route route(String method, String path, Who guard, List<Deed> deeds) {
        var onCase = path.equals(CASE) || path.startsWith(CASE + "/");
        return new Route(
                method, path, guard, onCase && deeds.isEmpty() ? List.of(Deed.READ_CASE) : List.copyOf(deeds), onCase);
    }
}
