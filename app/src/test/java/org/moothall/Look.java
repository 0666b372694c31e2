package org.moothall;

import java.util.stream.Stream;

/// How somebody looks at a page: how wide, in which language, with or without JavaScript.
public record Look(int width, int height, String language, boolean script) {

    public static final Look DESKTOP = new Look(1280, 900, "en", true);
    public static final Look DESKTOP_ZH = new Look(1280, 900, "zh-CN", true);
    public static final Look PHONE = new Look(390, 844, "en", true);
    public static final Look PHONE_ZH = new Look(390, 844, "zh-CN", true);
    public static final Look PHONE_WITHOUT_SCRIPT = new Look(390, 844, "en", false);

    /// For `@MethodSource("org.moothall.Look#all")`.
    public static Stream<Look> all() {
        return Stream.of(DESKTOP, DESKTOP_ZH, PHONE, PHONE_ZH, PHONE_WITHOUT_SCRIPT);
    }

    boolean phone() {
        return width < 600;
    }

    @Override
    public String toString() {
        return (phone() ? "phone" : "desktop") + "-" + language + (script ? "" : "-noscript");
    }
}
