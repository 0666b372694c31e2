package org.moothall.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The rows of a file with one JSON object a line; blank lines count and are passed over.
final class JsonLines implements Iterator<Row> {

    private final BufferedReader text;
    private long number;
    private @Nullable String next;

    JsonLines(BufferedReader text) {
        this.text = text;
        this.next = line();
    }

    private @Nullable String line() {
        try {
            String line;
            do {
                line = text.readLine();
                number++;
            } while (line != null && line.isBlank());
            return line;
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException("line " + number + " is not UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Row next() {
        if (next == null) throw new NoSuchElementException();
        var row = new Row(number, columns(next));
        next = line();
        return row;
    }

    private static Map<String, String> columns(String line) {
        var columns = new LinkedHashMap<String, String>();
        try {
            for (var field : JsonMapper.shared().readTree(line).properties())
                if (!field.getValue().isNull()) columns.put(field.getKey(), words(field.getValue()));
        } catch (JacksonException e) {
            return new LinkedHashMap<>(Map.of(Rows.BROKEN, "The line is no JSON object: " + e.getOriginalMessage()));
        }
        return columns;
    }

    private static String words(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
