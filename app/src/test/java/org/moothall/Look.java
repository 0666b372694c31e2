package org.moothall;

import java.util.stream.Stream;

/// How somebody looks at a page: how wide, in which language, with or without JavaScript.
public record Look(int width, int height, String language, boolean script) {

    public static final Look DESKTOP = new Look(1280, 900, "en", true);
    public static final Look PHONE = new Look(390, 844, "en", true);
    public static final Look PHONE_ZH = new Look(390, 844, "zh-CN", true);
    public static final Look PHONE_WITHOUT_SCRIPT = new Look(390, 844, "en", false);

    /// For `@MethodSource("org.moothall.Look#all")`: both languages, of which `Screen.check` looks at each page at
    /// both widths, and without JavaScript.
    public static Stream<Look> all() {
        return Stream.of(DESKTOP, PHONE_ZH, PHONE_WITHOUT_SCRIPT);
    }

    /// For `@MethodSource("org.moothall.Look#scripted")`: those who work here.
    public static Stream<Look> scripted() {
        return all().filter(Look::script);
    }

    /// The same on the other device.
    public Look turned() {
        var other = phone() ? DESKTOP : PHONE;
        return new Look(other.width, other.height, language, script);
    }

    boolean phone() {
        return width < 600;
    }

    @Override
    public String toString() {
        return (phone() ? "phone" : "desktop") + "-" + language + (script ? "" : "-noscript");
    }
}
