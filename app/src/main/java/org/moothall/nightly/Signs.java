package org.moothall.nightly;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.moothall.detect.Finding;
import org.moothall.detect.Finding.Way;
import org.moothall.figures.Veil;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.matters.Matters;
import org.moothall.places.Places;
import org.moothall.procedure.Procedures;
import org.moothall.warning.Sign;
import org.moothall.web.Texts;
import org.moothall.web.Words;
import org.springframework.stereotype.Component;

/// Findings as signs. What stands already in one of a finding's areas, or around them, is the same
/// thing: it has moved or grown.
@Component
class Signs {

    private static final int NAMED = 3;

    private final Matters matters;
    private final Places places;
    private final Procedures procedures;
    private final Texts texts;

    Signs(Matters matters, Places places, Procedures procedures, Texts texts) {
        this.matters = matters;
        this.places = places;
        this.procedures = procedures;
        this.texts = texts;
    }

    Sign of(Finding finding, List<NightStore.Standing> standing) {
        return new Sign(
                Sign.COUNTS,
                subject(finding, standing),
                finding.kind(),
                finding.areas(),
                matters.lead(finding.kind(), finding.areas()),
                finding.since(),
                finding.until(),
                finding.observed(),
                finding.expected(),
                "",
                finding.interval(),
                null,
                new Text(words(finding, Language.EN), words(finding, Language.ZH)),
                finding.course());
    }

    /// Fewer than usual are another thing than more.
    private String subject(Finding finding, List<NightStore.Standing> standing) {
        var sort = finding.way() == Way.DROP ? "fewer" : "more";
        return standing.stream()
                .filter(one -> one.kind().equals(finding.kind())
                        && one.subject().startsWith(sort)
                        && touches(one.areas(), finding.areas()))
                .min(Comparator.comparing(one -> apart(one.areas(), finding)))
                .map(NightStore.Standing::subject)
                .orElseGet(() -> "%s %s %s %s"
                        .formatted(sort, finding.kind(), finding.areas().getFirst(), finding.since()));
    }

    /// Whether one of both is of the whole city and the other of some areas: these may stand beside each other.
    boolean apart(List<String> areas, Finding finding) {
        var whole = List.of(places.areas().root().key());
        return areas.equals(whole) != finding.areas().equals(whole);
    }

    private boolean touches(List<String> one, List<String> other) {
        return one.stream().anyMatch(a -> other.stream().anyMatch(b -> within(a, b) || within(b, a)));
    }

    private boolean within(String area, String around) {
        return area.equals(around)
                || places.areas()
                        .find(area)
                        .filter(found -> found.path().contains(around))
                        .isPresent();
    }

    /// Few are not told as a number.
    private String words(Finding finding, Language language) {
        var way = finding.way().name().toLowerCase(Locale.ROOT);
        var few = finding.observed() < Veil.FEW ? ".few" : "";
        return texts.get(
                language,
                "nightly.what." + way + few,
                matters.tree().require(finding.kind()).name().in(language),
                where(finding, language),
                finding.observed(),
                Math.round(finding.expected()),
                days(finding, language));
    }

    /// The sentence is kept: no day of it hangs on when it is read.
    private String days(Finding finding, Language language) {
        var zone = procedures.calendar().zone();
        var looked = finding.until().atStartOfDay(zone).toInstant();
        var words = new Words(texts, language, zone, looked);
        var until = words.day(finding.until());
        return finding.since().equals(finding.until())
                ? texts.get(language, "nightly.on", until)
                : texts.get(language, "nightly.from-to", words.day(finding.since()), until);
    }

    private String where(Finding finding, Language language) {
        var areas = places.areas();
        var names = finding.areas().stream()
                .limit(NAMED)
                .flatMap(key -> areas.find(key).stream())
                .map(area -> areas.words(area).in(language))
                .collect(Collectors.joining(language == Language.ZH ? "、" : "; "));
        var more = finding.areas().size() - NAMED;
        return more > 0 ? texts.get(language, "nightly.where.more", names, more) : names;
    }
}
