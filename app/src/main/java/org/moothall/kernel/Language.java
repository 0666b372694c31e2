package org.moothall.kernel;

import java.util.Locale;

/// The languages every page, text and city speaks.
public enum Language {
    EN(Locale.ENGLISH, "en"),
    ZH(Locale.SIMPLIFIED_CHINESE, "zh-CN");

    private final Locale locale;
    private final String tag;

    Language(Locale locale, String tag) {
        this.locale = locale;
        this.tag = tag;
    }

    public Locale locale() {
        return locale;
    }

    /// BCP 47, as `lang` and `hreflang` want it.
    public String tag() {
        return tag;
    }

    public Language other() {
        return this == EN ? ZH : EN;
    }
}
