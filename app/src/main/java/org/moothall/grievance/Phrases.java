package org.moothall.grievance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.moothall.identity.Marks;
import org.moothall.kernel.Language;
import org.springframework.stereotype.Component;

/// The secret on a receipt: four words that can be said on the telephone, each one of at least 2,048 (44 bits). It is
/// drawn from the submission by a key of the server's, so that the same form sent twice shows the same words although
/// they stand nowhere: only an HMAC-SHA-256 of them is kept. A slow hash would cap how many reports can be taken in a
/// storm; whoever guesses must come through the pages, which slow guessing down.
@Component
public class Phrases {

    private static final int WORDS = 4;

    private final List<String> en = read("phrase_en.txt");
    private final List<String> zh = read("phrase_zh.txt");
    private final Marks marks;

    Phrases(Marks marks) {
        this.marks = marks;
    }

    List<String> words(Language language) {
        return switch (language) {
            case EN -> en;
            case ZH -> zh;
        };
    }

    /// The words of a submission: `amber kettle north willow`, `清江 白鹤 石桥 东门`.
    public String of(UUID submission, Language language) {
        var words = words(language);
        var drawn = ByteBuffer.wrap(hmac("phrase " + submission)).asIntBuffer();
        return IntStream.range(0, WORDS)
                .mapToObj(i -> words.get(Integer.remainderUnsigned(drawn.get(i), words.size())))
                .collect(Collectors.joining(" "));
    }

    /// What is kept of a phrase; it belongs to one receipt. The same for every way of writing it: small letters or
    /// large, with spaces, hyphens or none.
    public String digest(String number, String phrase) {
        var said = Normalizer.normalize(phrase, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]", "");
        return HexFormat.of().formatHex(hmac("receipt " + number + " " + said));
    }

    /// Takes the same time whether right, wrong, or for a number that was never given.
    public boolean fits(String number, String phrase, @Nullable String digest) {
        var given = digest(number, phrase).getBytes(StandardCharsets.US_ASCII);
        var kept = Objects.requireNonNullElse(digest, "-".repeat(given.length)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(given, kept);
    }

    /// A number as it is kept, however it was typed: `gr 2026 000123` is `GR-2026-000123`.
    public static String number(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}.]+", "-");
    }

    private byte[] hmac(String of) {
        return marks.of("phrase", of.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(String file) {
        try (var in = Phrases.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
