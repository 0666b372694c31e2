package org.moothall.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// One request as it stands on the line.
///
/// @param by     who sends it: a person's key, or empty
/// @param target path and query
record Shot(String by, String method, String target, List<Field> head, byte[] body) {

    record Field(String name, String value) {}

    static final String FORM = "application/x-www-form-urlencoded";
    private static final String EDGE = "----thrown";
    private static final int SHOWN = 3000;

    static String written(List<Field> fields) {
        return fields.stream()
                .map(field -> URLEncoder.encode(field.name(), UTF_8) + "=" + URLEncoder.encode(field.value(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String multipart() {
        return "multipart/form-data; boundary=" + EDGE;
    }

    /// Fields as parts, and a file last.
    static byte[] parts(List<Field> fields, Field file, String type, byte[] content) {
        var body = new ByteArrayOutputStream();
        for (var field : fields)
            part(body, "name=\"" + field.name() + "\"", field.value().getBytes(UTF_8));
        var said = type.isEmpty() ? "" : "\r\nContent-Type: " + type;
        part(body, "name=\"%s\"; filename=\"%s\"%s".formatted(file.name(), file.value(), said), content);
        body.writeBytes(("--" + EDGE + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String what, byte[] content) {
        body.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(EDGE, what)
                .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    byte[] bytes() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(
                (method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n").getBytes(UTF_8));
        for (var field : head) all.writeBytes((field.name() + ": " + field.value() + "\r\n").getBytes(UTF_8));
        if (body.length > 0 || method.equals("POST"))
            all.writeBytes(("Content-Length: " + body.length + "\r\n").getBytes(UTF_8));
        all.writeBytes("\r\n".getBytes(UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /// To send it again by hand; a body that no shell carries is piped in.
    String curl() {
        var line = new StringBuilder("curl -si --path-as-is -g -X " + quoted(method));
        head.forEach(field -> line.append(" -H ").append(quoted(field.name() + ": " + field.value())));
        line.append(' ').append(quoted("http://127.0.0.1:$PORT" + target));
        if (body.length == 0) return line.toString();
        if (plain()) return line + " --data-binary " + quoted(new String(body, ISO_8859_1));
        return body.length > SHOWN
                ? line + " --data-binary @" + body.length + "-bytes"
                : "echo " + Base64.getEncoder().encodeToString(body) + " | base64 -d | " + line + " --data-binary @-";
    }

    private boolean plain() {
        if (body.length > SHOWN) return false;
        for (var one : body) if (one < ' ') return false;
        return true;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
