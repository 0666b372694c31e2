package org.moothall.founding;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.imports.Row;
import org.moothall.imports.Rows;
import org.moothall.imports.Template;
import org.moothall.kernel.Text;

/// One row of a list, asked by what its columns mean.
record Line(Row row, Map<Column, Template> columns) {

    /// The row cannot be used; the message says why and what to do.
    static final class Unusable extends RuntimeException {
        Unusable(String why) {
            super(why);
        }
    }

    void readable() {
        if (!row.of(Rows.BROKEN).isEmpty()) throw new Unusable(row.of(Rows.BROKEN));
    }

    String of(Column column) {
        var template = columns.get(column);
        return template == null ? "" : template.fill(row);
    }

    boolean saysAny(Column... any) {
        return Arrays.stream(any).anyMatch(column -> !of(column).isEmpty());
    }

    /// A name in both languages: in the one that was given where the list has no other.
    Text both(Column en, Column zh) {
        var first = of(en).isEmpty() ? of(zh) : of(en);
        return new Text(first, of(zh).isEmpty() ? first : of(zh));
    }

    /// What a word means; null where the row says nothing.
    <T> @Nullable T meant(Column column, Function<String, Optional<T>> meaning, String choices) {
        var word = of(column);
        if (word.isEmpty()) return null;
        return meaning.apply(word)
                .orElseThrow(
                        () -> new Unusable("“%s” is no %s. Write one of: %s.".formatted(word, column.word(), choices)));
    }
}
