package org.moothall.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// XML 1.0 without attributes or name spaces.
final class XmlSheet implements Sheet {

    private static final int LEGAL = ' ';

    private final StringBuilder out = new StringBuilder(512).append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    private final Deque<String> inside = new ArrayDeque<>();

    @Override
    public Sheet list(String name) {
        inside.push(name);
        out.append('<').append(name).append('>');
        return this;
    }

    @Override
    public Sheet thing(String name) {
        return list(name);
    }

    @Override
    public Sheet end() {
        out.append("</").append(inside.pop()).append('>');
        return this;
    }

    @Override
    public Sheet text(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            out.append('<').append(name).append("/>");
            return this;
        }
        out.append('<').append(name).append('>');
        escaped(value);
        out.append("</").append(name).append('>');
        return this;
    }

    @Override
    public Sheet bare(String name, @Nullable Object value) {
        return text(name, value == null ? null : value.toString());
    }

    private void escaped(String value) {
        var copied = 0;
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c >= ' ' && c < '\ud800' && c != '&' && c != '<' && c != '>') continue;
            out.append(value, copied, i);
            copied = i + 1;
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                default -> {
                    if (isLegal(value, i, c)) out.append(c);
                }
            }
        }
        out.append(value, copied, value.length());
    }

    /// What XML 1.0 can say at all; half of a pair of surrogates it cannot.
    private static boolean isLegal(String value, int i, char c) {
        if (c < LEGAL) return c == '\n' || c == '\t';
        if (c == '\uFFFE' || c == '\uFFFF') return false;
        if (Character.isHighSurrogate(c))
            return i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1));
        return !Character.isLowSurrogate(c) || (i > 0 && Character.isHighSurrogate(value.charAt(i - 1)));
    }

    @Override
    public Sheet copy(String piece) {
        out.append(piece);
        return this;
    }

    @Override
    public byte[] bytes() {
        return (out + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String written() {
        return out.toString();
    }
}
