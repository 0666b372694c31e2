package org.moothall.cap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.moothall.city.City;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.warning.Sign;
import org.moothall.warning.Warnings;
import org.moothall.web.Texts;
import org.moothall.web.Words;
import org.springframework.stereotype.Component;

/// An alert as a warning of the city’s own.
@Component
class AlertWarnings {

    private final Warnings warnings;
    private final Texts texts;
    private final City city;

    AlertWarnings(Warnings warnings, Texts texts, City city) {
        this.warnings = warnings;
        this.texts = texts;
        this.city = city;
    }

    void raise(Alert row, String office, Instant at) {
        var today = day(at);
        var begins = day(row.begins());
        warnings.raise(
                new Sign(
                        source(row),
                        row.subject(),
                        "",
                        row.areas(),
                        office,
                        begins.isAfter(today) ? today : begins,
                        today,
                        Double.NaN,
                        Double.NaN,
                        "",
                        Double.NaN,
                        Objects.requireNonNull(row.grade()),
                        new Text(said(Language.EN, row, at), said(Language.ZH, row, at)),
                        List.of()),
                at);
    }

    private String said(Language language, Alert row, Instant at) {
        var headline = language == Language.EN ? row.headlineEn() : row.headlineZh();
        var words = words(language, at);
        return texts.get(language, "cap.raised", headline, words.when(row.expires()));
    }

    void over(Alert row, Instant at) {
        var key = "cap.over." + row.why();
        warnings.over(source(row), row.subject(), new Text(over(Language.EN, key, at), over(Language.ZH, key, at)), at);
    }

    private String over(Language language, String key, Instant at) {
        return texts.get(language, key, words(language, at).when(at));
    }

    private Words words(Language language, Instant at) {
        return new Words(texts, language, city.settings().zone(), at);
    }

    private LocalDate day(Instant at) {
        return at.atZone(city.settings().zone()).toLocalDate();
    }

    private static String source(Alert row) {
        return "cap:" + row.source();
    }
}
