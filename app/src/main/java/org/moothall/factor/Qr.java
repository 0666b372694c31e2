package org.moothall.factor;

import io.nayuki.qrcodegen.QrCode;

/// A QR code as the path of a drawing: one unit a square, with the quiet border that readers need.
public record Qr(int size, String path) {

    private static final int BORDER = 4;

    public static Qr of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++)
            for (var x = 0; x < code.size; x++)
                if (code.getModule(x, y)) path.append("M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER));
        return new Qr(code.size + 2 * BORDER, path.toString());
    }
}
