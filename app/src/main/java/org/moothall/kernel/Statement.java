package org.moothall.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A statement as the driver wants it, a question mark for each named parameter; each text is taken apart once.
///
/// @param names the parameters in the order of the question marks
record Statement(String sql, List<String> names) {

    /// A text in quotation marks, a cast, or a parameter.
    private static final Pattern PIECE = Pattern.compile("'[^']*'|::|:(\\w+)");

    private static final Map<String, Statement> KNOWN = new ConcurrentHashMap<>();

    static Statement of(String text) {
        return KNOWN.computeIfAbsent(text, Statement::parsed);
    }

    private static Statement parsed(String text) {
        var names = new ArrayList<String>();
        var sql = PIECE.matcher(text).replaceAll(piece -> {
            var name = piece.group(1);
            if (name == null) return java.util.regex.Matcher.quoteReplacement(piece.group());
            names.add(name);
            return "?";
        });
        return new Statement(sql, List.copyOf(names));
    }

    /// The values in the order of the question marks.
    List<@Nullable Object[]> arranged(Map<String, @Nullable Object[]> values) {
        return names.stream()
                .map(name -> Objects.requireNonNull(values.get(name), name))
                .toList();
    }
}
