package org.moothall.wire;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.keys.SealedText;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// What a client sent: the address's query and the form in the body, read by the character set that the
/// client names, else as UTF-8. Bytes that are not of that character set are an error and never turned
/// into other letters. Control characters that no text needs are dropped; an empty value is none.
public record Params(Map<String, List<String>> values, List<Upload> files) {

    private static final int MOST_BYTES = 1024 * 1024;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Upload(String name, byte[] content) {}

    /// What came of reading: the parameters, or the key of the text that says why not.
    public sealed interface Read {
        record Ok(Params params) implements Read {}

        record Unreadable(String why) implements Read {}
    }

    public static Read of(HttpServletRequest request) throws IOException {
        var all = new Params(new LinkedHashMap<>(), new ArrayList<>());
        try {
            var query = request.getQueryString();
            if (query != null) all.form(query.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            if (request.getMethod().equals("POST")) return all.body(request);
            return new Read.Ok(all);
        } catch (CharacterCodingException e) {
            return new Read.Unreadable("wire.bad.charset");
        } catch (IllegalArgumentException e) { // the name of a character set, or a % without its digits
            return new Read.Unreadable("wire.bad.encoding");
        }
    }

    private Read body(HttpServletRequest request) throws IOException {
        var type = type(request.getContentType());
        if (type == null) return new Read.Ok(this);
        if (type.equalsTypeAndSubtype(MediaType.MULTIPART_FORM_DATA)) return multipart(request);
        if (!type.equalsTypeAndSubtype(MediaType.APPLICATION_FORM_URLENCODED))
            return new Read.Unreadable("wire.bad.body");
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) return new Read.Unreadable("wire.bad.size");
        form(bytes, charset(type, StandardCharsets.UTF_8));
        return new Read.Ok(this);
    }

    private static @Nullable MediaType type(@Nullable String header) {
        try {
            return header == null ? null : MediaType.parseMediaType(header);
        } catch (InvalidMediaTypeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Charset charset(@Nullable MediaType type, Charset otherwise) {
        var named = type == null ? null : type.getCharset();
        return named == null ? otherwise : named;
    }

    private Read multipart(HttpServletRequest request) throws IOException {
        try {
            var parts = request.getParts();
            var form = charsetField(parts.stream());
            for (var part : parts) {
                var content = part.getInputStream().readAllBytes();
                if (part.getSubmittedFileName() == null)
                    add(part.getName(), text(content, charset(type(part.getContentType()), form)));
                else if (content.length > 0) files.add(new Upload(part.getSubmittedFileName(), content));
            }
            return new Read.Ok(this);
        } catch (ServletException | IllegalStateException e) {
            return new Read.Unreadable("wire.bad.size");
        }
    }

    /// HTML's way of naming the character set of all fields.
    private static Charset charsetField(Stream<Part> parts) throws IOException {
        var field = parts.filter(part -> part.getName().equals("_charset_")).findFirst();
        return field.isEmpty()
                ? StandardCharsets.UTF_8
                : Charset.forName(text(field.get().getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    }

    private void form(byte[] bytes, Charset charset) throws CharacterCodingException {
        for (int from = 0, to; from < bytes.length; from = to + 1) {
            to = indexOf(bytes, '&', from, bytes.length);
            if (to == from) continue;
            var equals = indexOf(bytes, '=', from, to);
            var name = unescaped(bytes, from, equals);
            var value = unescaped(bytes, Math.min(equals + 1, to), to);
            add(text(name, charset), text(value, charset));
        }
    }

    /// `to` where it does not occur.
    private static int indexOf(byte[] bytes, char letter, int from, int to) {
        var at = from;
        while (at < to && bytes[at] != letter) at++;
        return at;
    }

    private static byte[] unescaped(byte[] bytes, int from, int to) {
        var out = new byte[to - from];
        var length = 0;
        for (var i = from; i < to; i++) {
            if (bytes[i] != '%') {
                out[length++] = bytes[i] == '+' ? (byte) ' ' : bytes[i];
                continue;
            }
            if (i + 2 >= to) throw new IllegalArgumentException("a percent sign at the end");
            out[length++] = (byte) (digit(bytes[i + 1]) << 4 | digit(bytes[i + 2]));
            i += 2;
        }
        return Arrays.copyOf(out, length);
    }

    private static int digit(byte letter) {
        var value = Character.digit(letter, 16);
        if (value < 0) throw new IllegalArgumentException("no hexadecimal digit");
        return value;
    }

    private static String text(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private void add(String name, String value) {
        var clean = SealedText.typed(clean(value));
        if (!clean.isEmpty())
            values.computeIfAbsent(name.strip(), key -> new ArrayList<>()).add(clean);
    }

    /// Lines end in `\n`; what neither XML nor PostgreSQL can hold is gone.
    private static String clean(String value) {
        if (!odd(value)) return value.strip();
        return value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF\\uFEFF&&[^\\n\\t]]", "")
                .strip();
    }

    private static boolean odd(String value) {
        for (var i = 0; i < value.length(); i++) {
            var letter = value.charAt(i);
            if (letter < ' ' || letter == 0x7f || letter >= 0xfeff) return true;
        }
        return false;
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).map(List::getFirst);
    }

    public String get(String name) {
        return find(name).orElse("");
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// Values separated by commas, or the name given several times, or both.
    public List<String> listed(String name) {
        return all(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
