package org.moothall.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What somebody had typed into a form that comes to nothing. Browsers keep no page of ours: going back does not
/// bring it again.
final class Typed {

    private static final Set<String> SECRET = Set.of("password", "fresh", "old", "code", "phrase", "answer");

    private Typed() {}

    /// Texts of several words. Another site's form gets none of its own shown as ours.
    static List<String> of(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || !"same-origin".equals(request.getHeader("Sec-Fetch-Site")))
            return List.of();
        try {
            return request.getParameterMap().entrySet().stream()
                    .filter(field -> !SECRET.contains(field.getKey()))
                    .flatMap(field -> Arrays.stream(field.getValue()))
                    .filter(Typed::words)
                    .toList();
        } catch (IllegalStateException e) {
            return List.of(); // too big or too broken to be read
        }
    }

    private static boolean words(String value) {
        return value.strip().chars().anyMatch(letter -> letter > 127 || Character.isWhitespace(letter));
    }
}
