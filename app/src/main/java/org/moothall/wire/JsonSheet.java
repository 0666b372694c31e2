package org.moothall.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// JSON in which a list’s members have no names.
final class JsonSheet implements Sheet {

    private final StringBuilder out = new StringBuilder(512);
    /// The brackets to come; a list's members have no names.
    private final Deque<Character> inside = new ArrayDeque<>();

    private boolean first = true;

    @Override
    public Sheet list(String name) {
        return begin(name, '[', ']');
    }

    @Override
    public Sheet thing(String name) {
        return begin(name, '{', '}');
    }

    private Sheet begin(String name, char open, char close) {
        name(name);
        out.append(open);
        inside.push(close);
        first = true;
        return this;
    }

    @Override
    public Sheet end() {
        out.append(inside.pop().charValue());
        first = false;
        return this;
    }

    @Override
    public Sheet text(String name, @Nullable String value) {
        name(name);
        if (value == null || value.isEmpty()) out.append("null");
        else quoted(value);
        return this;
    }

    @Override
    public Sheet bare(String name, @Nullable Object value) {
        name(name);
        out.append(value);
        return this;
    }

    private void name(String name) {
        if (!first) out.append(',');
        first = false;
        if (inside.peek() != null && inside.peek() == '}')
            out.append('"').append(name).append("\":");
    }

    private void quoted(String value) {
        out.append('"');
        var copied = 0;
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c >= ' ' && c < '\u2028' && c != '"' && c != '\\') continue;
            if (c > '\u2029' && c < '\ud800') continue; // Chinese
            out.append(value, copied, i);
            copied = i + 1;
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) rare(c);
                    else out.append(c);
                }
            }
        }
        out.append(value, copied, value.length()).append('"');
    }

    private void rare(char c) {
        out.append("\\u").append(Character.forDigit(c >> 12, 16));
        for (var shift = 8; shift >= 0; shift -= 4) out.append(Character.forDigit(c >> shift & 15, 16));
    }

    @Override
    public Sheet copy(String piece) {
        if (!first) out.append(',');
        first = false;
        out.append(piece);
        return this;
    }

    @Override
    public String written() {
        return out.toString();
    }
}
