package org.moothall.rights;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.moothall.directory.Rights.Right;
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

    /// What a case's route asks for where seeing the case is not enough.
    private static final Map<String, List<Right>> MORE = Map.ofEntries(
            Map.entry("/reveal", List.of(Right.HANDLE)),
            Map.entry("/seal", List.of(Right.HANDLE)),
            Map.entry("/reporters", List.of(Right.HANDLE, Right.ASSIGN, Right.SPEAK_FOR_REPORTER)),
            Map.entry("/letters", List.of(Right.HANDLE)),
            Map.entry("/letters/{id}", List.of(Right.HANDLE)),
            Map.entry("/join", List.of(Right.HANDLE, Right.ASSIGN)),
            Map.entry("/take-out", List.of(Right.HANDLE, Right.ASSIGN)),
            Map.entry("/part", List.of(Right.HANDLE, Right.ASSIGN)),
            Map.entry("/words", List.of(Right.HANDLE, Right.CONTRIBUTE)),
            Map.entry("/hold", List.of(Right.HANDLE)),
            Map.entry("/hold/lift", List.of(Right.HANDLE)));

    /// Where that is asked for by sending alone, and seeing the case is enough to look.
    private static final Set<String> READ_BY_ALL = Set.of("/reporters", "/letters/{id}");

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
        var named = mapping.getMethodsCondition().getMethods();
        var methods = named.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : named;
        return methods.stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> route(method.name(), path, guard)));
    }

    static Route route(String method, String path, Who guard) {
        if (!path.equals(CASE) && !path.startsWith(CASE + "/")) return new Route(method, path, guard, List.of());
        var rest = path.substring(CASE.length());
        var reads = method.equals("GET") && READ_BY_ALL.contains(rest);
        return new Route(method, path, guard, reads ? List.of(Right.SEE) : MORE.getOrDefault(rest, List.of(Right.SEE)));
    }
}
