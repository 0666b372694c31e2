package org.moothall.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sealed bytes where a text would stand: `{sealed:…}`. It keeps its place in whatever it is put into, a longer text or
/// a list, and whoever has the key reads it there.
public final class SealedText {

    /// Stands where something is sealed that nobody can open any more; pages say it in words.
    public static final String STILL = "{sealed:}";

    private static final String BEGINS = "{sealed:";
    private static final Pattern TOKEN = Pattern.compile("\\{sealed:([A-Za-z0-9_-]*)}");

    /// Sealed texts are as long as the next multiple, so that their length tells less of what was said.
    private static final int BLOCK = 64;

    private SealedText() {}

    /// Nothing stays nothing, and what is sealed already stays as it is.
    public static String of(String text, DataKey key) {
        return text.isEmpty() || whole(text) ? text : BEGINS + Token.of(key.seal(padded(text))) + "}";
    }

    /// Whether it is a sealed text and nothing else.
    public static boolean whole(String text) {
        return text.startsWith(BEGINS) && TOKEN.matcher(text).matches();
    }

    public static boolean in(String text) {
        return text.contains(BEGINS);
    }

    /// The text with something else in the place of whatever is sealed in it.
    public static String each(String text, Function<byte[], String> instead) {
        if (!in(text)) return text;
        return TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(instead.apply(bytes(token.group(1)))));
    }

    /// What somebody typed, such that nothing in it is taken for something sealed.
    public static String typed(String text) {
        return in(text) ? text.replace(BEGINS, "{ sealed:") : text;
    }

    /// Nothing where it is no base64: nobody's key opens that.
    private static byte[] bytes(String token) {
        return Token.bytes(token).orElse(new byte[0]);
    }

    /// What a sealed text said.
    public static String opened(byte[] sealed, DataKey key) {
        var plain = key.unseal(sealed);
        var length = plain.length;
        while (length > 0 && plain[length - 1] == 0) length--;
        return new String(plain, 0, length, StandardCharsets.UTF_8);
    }

    private static byte[] padded(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(bytes, (bytes.length + BLOCK - 1) / BLOCK * BLOCK);
    }
}
