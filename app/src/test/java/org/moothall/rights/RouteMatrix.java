package org.moothall.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Role;
import org.moothall.web.Guard.Who;

/// `docs/route-rights.md`, as the server's routes have it.
final class RouteMatrix {

    private RouteMatrix() {}

    static String of(List<Route> routes) {
        var text = new StringBuilder("""
                # Who passes which route

                Written from the running server by RouteRightsTest; do not edit. The last column is a right on the case that is asked
                for besides (one of several is enough): “yes” is then for cases that the post's office is near enough to, as
                `directory.Rights` says. Whoever a case complains of or has an interest in it passes none of its routes. `key` is
                a machine's, proved in the request.

                """);
        text.append("| | route | resident | ")
                .append(Arrays.stream(Role.values())
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" | ")))
                .append(" | on the case |\n|---|---|")
                .append("---|".repeat(Role.values().length + 2))
                .append("\n");
        for (var route : routes)
            text.append("| %s | `%s` | %s | %s | %s |\n"
                    .formatted(
                            route.method(),
                            route.path().replace("|", "\\|"),
                            mark(route, null),
                            Arrays.stream(Role.values())
                                    .map(role -> mark(route, role))
                                    .collect(Collectors.joining(" | ")),
                            route.asks().stream().map(Enum::name).collect(Collectors.joining(" or "))));
        return text.toString();
    }

    private static String mark(Route route, @Nullable Role role) {
        if (route.guard() == Who.KEY) return "key";
        return route.lets(role) ? "yes" : "–";
    }
}
