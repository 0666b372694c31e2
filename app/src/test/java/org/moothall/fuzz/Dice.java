package org.moothall.fuzz;

import java.util.List;
import java.util.Random;

/// What is thrown, drawn by a seed.
final class Dice {

    /// Would be an element, were it not escaped; `Judge` looks for it.
    static final String ELEMENT = "<i data-thrown>";
    /// Would be a header of the answer.
    static final String HEADER = "X-Thrown";

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "2",
            "31",
            "32",
            "99",
            "1900",
            "2026",
            "9999",
            "10000",
            "999999999",
            "-999999999",
            "2147483647",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "1" + "0".repeat(30),
            "1e308",
            "1e999",
            "NaN",
            "Infinity",
            "0x10",
            "1.5",
            "-0.0",
            "٣",
            "+1",
            "1_000",
            "00000000001");
    private static final List<String> MOMENTS = List.of(
            "9999-12-31",
            "0000-01-01",
            "-0001-01-01",
            "+999999999-12-31",
            "2026-02-30",
            "1582-10-10",
            "2026-11-23",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00Z",
            "294277-01-01T00:00:00Z",
            "9999-12-31T23:59:60Z",
            "2026-11-23T10:00:00+19:00",
            "23:59",
            "24:00",
            "9:5",
            "4713-01-01 BC");
    /// What would show at once where it does what it tries.
    private static final List<String> TELLING = List.of(
            ELEMENT,
            "\"'>" + ELEMENT,
            "\r\n" + HEADER + ": 1",
            "//other.example/",
            "/\t/other.example",
            "https://other.example/",
            "'",
            "\0");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "'",
            "\"",
            "\\",
            "%",
            "%%",
            "_",
            "' or '1'='1",
            "'; drop table x; --",
            "1) or (1=1",
            "${7*7}",
            "{{7*7}}",
            "{0}",
            "{",
            "}",
            "#{1}",
            "\0",
            "a\0b",
            "\r\n" + HEADER + ": 1",
            "\u202e",
            "\ud83d\ude00",
            "\ufeff",
            "\u0000\u0001\u001f",
            "../../../../etc/passwd",
            "..\\..\\x",
            "file:///etc/passwd",
            "//other.example/",
            "/\\other.example",
            "/\t/other.example",
            "/\n/other.example",
            "https://other.example/",
            "javascript:alert(1)",
            "\"'>" + ELEMENT,
            ELEMENT,
            "=1+1",
            "@SUM(A1)",
            "null",
            "undefined",
            "true",
            "[]",
            "[\"a\"",
            "a,b",
            "a:b:c:d",
            "1:2:3",
            "GR-2026-999999999999",
            "GR-0000-000000",
            "gr-2026-000001",
            "018f0000-0000-7000-8000-000000000000",
            "0-0-0-0-0",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "何平",
            "ı",
            "ß",
            "ſ",
            "a b c d",
            "AAAA",
            "*",
            "&",
            "|",
            "1~+1000000000-12-31T23:59:59Z~018f0000-0000-7000-8000-000000000000",
            "-5000-01-01T00:00:00Z~018f0000-0000-7000-8000-000000000000",
            "+300000-01-01T00:00:00Z_018f0000-0000-7000-8000-000000000000",
            "0.4 0.2 NaN -5 0",
            "0.4 0.2 1e308 2147483647 2147483647",
            "0 0 0 0 0",
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
            "() { :;}; x",
            "%s%n%p",
            "%00",
            "%c0%af",
            "a".repeat(300),
            "词".repeat(5000),
            "x".repeat(20_000),
            "9".repeat(400),
            "a@" + "a.".repeat(1900),
            "a".repeat(3900) + "@",
            "1-".repeat(1900) + "@");

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /// Something that no honest form sends.
    String odd() {
        return switch (below(4)) {
            case 0 -> of(NUMBERS);
            case 1 -> of(MOMENTS);
            case 2 -> of(TELLING);
            default -> of(TEXTS);
        };
    }

    /// What fits a field of this name, and sometimes just does not.
    String near(String field) {
        if (field.endsWith("-year")) return of(List.of("2026", "2027", "9999", "10000", "999999999", "-1", "0"));
        if (field.endsWith("-month") || field.endsWith("-day")) return "" + (below(3) == 0 ? below(40) : 1 + below(12));
        if (field.contains("time")) return of(List.of("9:30", "23:59", "24:00", "00:00"));
        return one(3) ? of(NUMBERS) : "Thrown " + below(1000);
    }

    /// An address nobody else has, so that no budget is used up.
    String address() {
        return "%d.%d.%d.%d".formatted(11 + below(80), below(256), below(256), 1 + below(254));
    }

    byte[] bytes(int most) {
        var bytes = new byte[below(most)];
        random.nextBytes(bytes);
        return bytes;
    }
}
