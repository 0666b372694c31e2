package org.moothall.factor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Ten codes for the day the telephone is lost, each of 50 random bits.
final class RecoveryCodes {

    static final int HOW_MANY = 10;

    private static final int LENGTH = 10;
    /// Without what looks alike on paper.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private RecoveryCodes() {}

    static List<String> fresh(SecureRandom random) {
        return Stream.generate(() -> one(random)).distinct().limit(HOW_MANY).toList();
    }

    private static String one(SecureRandom random) {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) code.append('-');
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /// The same code however it was typed.
    static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
