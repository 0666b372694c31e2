package org.moothall.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// An answer being written once for both formats: lists of things, things with fields. XML names
/// everything; JSON drops the names that XML needs for list members (“Spark convention”), so a list
/// stands at the top as a bare array. What is null or blank is an empty element or `null`.
public sealed interface Sheet {

    Sheet list(String name);

    Sheet thing(String name);

    /// Ends the list or thing begun last.
    Sheet end();

    Sheet text(String name, @Nullable String value);

    /// A value that JSON writes without quotation marks.
    Sheet bare(String name, @Nullable Object value);

    byte[] bytes();

    final class Xml implements Sheet {

        private static final int LEGAL = ' ';

        private final StringBuilder out =
                new StringBuilder(32_768).append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
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
            for (var i = 0; i < value.length(); i++) {
                var c = value.charAt(i);
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
        public byte[] bytes() {
            return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    final class Json implements Sheet {

        private final StringBuilder out = new StringBuilder(32_768);
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
            for (var i = 0; i < value.length(); i++) {
                var c = value.charAt(i);
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
            out.append('"');
        }

        private void rare(char c) {
            out.append("\\u").append(Character.forDigit(c >> 12, 16));
            for (var shift = 8; shift >= 0; shift -= 4) out.append(Character.forDigit(c >> shift & 15, 16));
        }

        @Override
        public byte[] bytes() {
            return out.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
