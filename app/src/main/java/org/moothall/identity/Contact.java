package org.moothall.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// The same telephone and the same email, however they are written: what a mark is made of.
final class Contact {

    /// Shorter is no telephone that finds one person.
    private static final int SHORTEST = 5;

    private Contact() {}

    /// `+86 138-0013 8000`, `008613800138000` and `１３８００１３８０００` are `13800138000`.
    static Optional<String> phone(String written) {
        var digits = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[^0-9]", "")
                .replaceFirst("^(00)?86(?=1[0-9]{10}$)", "");
        return Optional.of(digits).filter(number -> number.length() >= SHORTEST);
    }

    static Optional<String> email(String written) {
        var address =
                Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return Optional.of(address).filter(text -> text.contains("@"));
    }
}
