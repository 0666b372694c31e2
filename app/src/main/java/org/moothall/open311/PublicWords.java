package org.moothall.open311;

import java.util.regex.Pattern;

/// A resident's words as everybody may read them: mail addresses, mobile numbers and identity-card
/// numbers are taken out. Names stay where people wrote them: no rule could tell them from the names of
/// streets.
final class PublicWords {

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern DIGITS = Pattern.compile(
            "(?<![0-9A-Za-z-])(?:\\d{17}[0-9Xx]|(?:\\+?86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2})(?![0-9-])");

    private PublicWords() {}

    static String of(String words) {
        if (words.indexOf('@') < 0 && !longNumber(words)) return words;
        return DIGITS.matcher(MAIL.matcher(words).replaceAll("[…]")).replaceAll("[…]");
    }

    /// Eleven digits, however they are grouped: the cheap look before the careful one.
    private static boolean longNumber(String words) {
        var digits = 0;
        for (var i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            if (c >= '0' && c <= '9') digits++;
            else if (c != ' ' && c != '-') digits = 0;
            if (digits >= 11) return true;
        }
        return false;
    }
}
