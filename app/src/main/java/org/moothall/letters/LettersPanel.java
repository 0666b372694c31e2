package org.moothall.letters;

import java.util.List;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// The letters of a case, on its page, and those that may be begun.
public record LettersPanel(String number, List<Letters.Served> letters, List<Begin> offered) implements Page {

    public record Begin(String key, org.moothall.kernel.Text title) {}

    public String state(Reader reader, Letters.Served served) {
        var letter = served.letter();
        if (letter.state() != Letter.State.ISSUED)
            return reader.t("letters.state." + letter.state().name());
        return served.now().stream()
                .map(one -> one.told(reader))
                .distinct() // many people, one way
                .reduce((one, other) -> reader.t("letters.and", one, other))
                .orElse("");
    }

    public boolean unserved(Letters.Served served) {
        return served.now().stream().anyMatch(Service::unserved);
    }
}
