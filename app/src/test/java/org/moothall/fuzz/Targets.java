package org.moothall.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.moothall.web.Guard;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// All that can be asked for: routes out of the running server, names of fields out of them and the sources.
record Targets(List<Route> routes, List<String> names) {

    /// @param named the parameters that the handler names
    record Route(String method, String path, Guard.Who guard, List<String> named) {}

    private static final Pattern READ =
            Pattern.compile("(?:value|values|field|chosen|getParameter|getParameterValues)\\(\"([a-z][\\w-]*)\"");

    static Targets of(RequestMappingHandlerMapping handlers, Predicate<String> which) throws IOException {
        var routes = new ArrayList<Route>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            var guard = handler.getMethodAnnotation(Guard.class);
            if (guard == null) return;
            var methods = mapping.getMethodsCondition().getMethods();
            for (var method : methods.isEmpty() ? List.of(RequestMethod.GET, RequestMethod.POST) : methods)
                for (var path : mapping.getPatternValues())
                    if (which.test(path)) routes.add(new Route(method.name(), path, guard.value(), named(handler)));
        });
        routes.sort((one, other) -> (one.path() + one.method()).compareTo(other.path() + other.method()));
        return new Targets(routes, read());
    }

    private static List<String> named(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .peek(parameter -> parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer()))
                .flatMap(parameter -> {
                    var asked = parameter.getParameterAnnotation(RequestParam.class);
                    if (asked == null) return Stream.<String>empty();
                    return Stream.ofNullable(asked.name().isEmpty() ? parameter.getParameterName() : asked.name());
                })
                .toList();
    }

    private static List<String> read() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList())
                READ.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
        }
        for (var date : names.stream()
                .filter(name -> name.matches("day|due|date|until|from|to"))
                .toList()) for (var part : List.of("-day", "-month", "-year")) names.add(date + part);
        return List.copyOf(names);
    }
}
