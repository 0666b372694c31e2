package org.moothall.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.moothall.fuzz.Line.Heard;

/// What is wrong with an answer, whatever was asked.
final class Judge {

    /// Whoever reported: to be read nowhere but where somebody may open it and says why.
    static final String NAME = "Quenby Mirkwold";
    static final String PHONE = "5559 184 736";
    static final String EMAIL = "quenby@mirkwold.example";

    private static final Pattern INSIDES = Pattern.compile("\\bat [a-z]\\w*(\\.\\w+)+\\.[\\w$<>]+\\(|Exception\\b|PSQL|"
            + "\\borg\\.(postgresql|springframework|apache|moothall)\\b|\\bjava\\.(lang|util)\\.|SQLSTATE|"
            + "ERROR: |syntax error at|Whitelabel|gg\\.jte|root:\\w*:0:0");
    private static final List<String> HEADERS =
            List.of("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy");
    /// Where a name is opened, called or written down with a reason.
    private static final Pattern OPENED =
            Pattern.compile("/cases/[^/]+/(reveal|reporters|letters).*|/call-backs/.*|/my/.*|/petition/.*");
    /// Milliseconds.
    static final int SLOW = 8_000;

    private Judge() {}

    static List<String> faults(Shot shot, Heard heard) {
        var faults = new ArrayList<String>();
        if (heard.status() == 0) faults.add("no answer: " + heard.body());
        if (heard.status() >= 500 && heard.status() != 503 && !unknown(shot, heard))
            faults.add("answers " + heard.status());
        if (heard.status() == 0 || shot.method().equals("HEAD")) return faults;
        for (var header : HEADERS) if (heard.get(header).isEmpty()) faults.add("has no " + header);
        if (!heard.get(Dice.HEADER).isEmpty()) faults.add("has a header that was thrown");
        if (heard.millis() > SLOW) faults.add("took " + heard.millis() + " ms");
        said(shot, heard, faults);
        away(heard, faults);
        return faults;
    }

    /// 501 is what the standard has for a method or a transfer coding that a server does not know.
    private static boolean unknown(Shot shot, Heard heard) {
        return heard.status() == 501
                && (shot.method().equals("CONNECT")
                        || shot.head().stream().anyMatch(field -> field.name().equals("Transfer-Encoding")));
    }

    private static void said(Shot shot, Heard heard, List<String> faults) {
        var text = heard.body();
        var insides = INSIDES.matcher(text);
        if (insides.find()) faults.add("tells of its insides: " + around(text, insides.start()));
        if (heard.html() && text.contains(Dice.ELEMENT))
            faults.add("runs what was typed: " + around(text, text.indexOf(Dice.ELEMENT)));
        if (!OPENED.matcher(shot.target()).matches())
            for (var word : List.of(NAME, PHONE, EMAIL)) if (text.contains(word)) faults.add("names who reported");
    }

    /// Where it sends on to is of this site.
    private static void away(Heard heard, List<String> faults) {
        for (var to : heard.all("Location")) if (!ours(to)) faults.add("sends on to " + to);
    }

    static boolean ours(String to) {
        var read = to.replaceAll("[\\t\\r\\n]", "").toLowerCase(Locale.ROOT); // as browsers read it
        return read.matches("http://localhost(:\\d+)?/.*") || read.matches("/(?![/\\\\]).*") || read.equals("/");
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 200))
                .replaceAll("\\s+", " ");
    }
}
