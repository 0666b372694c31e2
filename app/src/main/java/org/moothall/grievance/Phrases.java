package org.moothall.grievance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Language;
import org.springframework.stereotype.Component;

/// The secret that opens “my case”: four words that can be said on the telephone, about 40 bits. Kept only as an
/// HMAC-SHA-256 with a key of the server's: a slow hash would cap how many reports can be taken in a storm, and whoever
/// guesses must come through the pages, which slow guessing down.
@Component
class Phrases {

    private static final int WORDS = 4;

    private final SecureRandom random = new SecureRandom();
    private final List<String> en = List.of(read("phrase_en.txt").split("\n"));
    private final List<String> zh = pairs(read("phrase_zh.txt"));
    private final GrievanceStore store;
    private @Nullable SecretKeySpec key;

    Phrases(GrievanceStore store) {
        this.store = store;
    }

    String make(Language language) {
        var words = switch (language) {
            case EN -> en;
            case ZH -> zh;
        };
        return Stream.generate(() -> words.get(random.nextInt(words.size())))
                .limit(WORDS)
                .collect(Collectors.joining(" "));
    }

    /// The same for every way of writing it: small letters or large, with spaces, hyphens or none.
    byte[] digest(String phrase) {
        var said = Normalizer.normalize(phrase, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]", "");
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            return mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Takes the same time whether right or wrong.
    boolean fits(String phrase, byte[] digest) {
        return MessageDigest.isEqual(digest(phrase), digest);
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            var fresh = new byte[32];
            random.nextBytes(fresh);
            key = new SecretKeySpec(store.phraseKey(fresh), "HmacSHA256");
        }
        return key;
    }

    private static List<String> pairs(String lines) {
        var halves = lines.split("\n");
        return halves[0]
                .codePoints()
                .boxed()
                .flatMap(first -> halves[1]
                        .codePoints()
                        .mapToObj(second -> Character.toString(first) + Character.toString(second)))
                .toList();
    }

    private static String read(String file) {
        try (var in = Phrases.class.getResourceAsStream(file)) {
            return new String(java.util.Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
