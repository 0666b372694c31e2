package org.moothall.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// A whole answer, ready to go: its length is known, so it leaves in one piece, and a reader who has
/// the same already gets 304 instead.
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, Format format, byte[] content) {

    public static Answer ok(Format format, byte[] content) {
        return new Answer(HttpServletResponse.SC_OK, format, content);
    }

    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept, Accept-Language");
        if (status == HttpServletResponse.SC_OK && request.getMethod().equals("GET")) {
            var tag = tag();
            response.setHeader("ETag", tag);
            if (has(request.getHeader("If-None-Match"), tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setStatus(status);
        response.setContentType(format.type());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static boolean has(@org.jspecify.annotations.Nullable String known, String tag) {
        return known != null && (known.contains(tag) || known.strip().equals("*"));
    }

    /// 64 bits of two checksums: cheap, and good enough to tell two states of one list apart.
    private String tag() {
        var first = new CRC32();
        var second = new CRC32C();
        first.update(content);
        second.update(content);
        return "W/\"%08x%08x\"".formatted(first.getValue(), second.getValue());
    }
}
