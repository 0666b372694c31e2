package org.moothall.texting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text as one text message or as parts that a telephone puts together, in UCS-2: 70 characters, or 67 a part,
/// each with a header that says which it is.
record SmppText(List<byte[]> parts) {

    private static final int WHOLE = 140, PART = 134;

    /// @param reference the same for all parts of one text
    static SmppText of(String text, byte reference) {
        var bytes = text.getBytes(StandardCharsets.UTF_16BE);
        if (bytes.length <= WHOLE) return new SmppText(List.of(bytes));
        var cut = new ArrayList<byte[]>();
        for (var from = 0; from < bytes.length; ) {
            var until = end(bytes, from);
            cut.add(Arrays.copyOfRange(bytes, from, until));
            from = until;
        }
        var parts = new ArrayList<byte[]>();
        for (var part : cut)
            parts.add(ByteBuffer.allocate(6 + part.length)
                    .put(new byte[] {5, 0, 3, reference, (byte) cut.size(), (byte) (parts.size() + 1)})
                    .put(part)
                    .array());
        return new SmppText(parts);
    }

    /// No character of two halves is cut in two.
    private static int end(byte[] bytes, int from) {
        var until = Math.min(bytes.length, from + PART);
        var splits = until < bytes.length && (bytes[until - 2] & 0xfc) == 0xd8;
        return splits ? until - 2 : until;
    }

    boolean inParts() {
        return parts.size() > 1;
    }
}
