package org.moothall.letters;

import java.text.BreakIterator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.moothall.casework.CaseFile;
import org.moothall.city.City;
import org.moothall.directory.Directory;
import org.moothall.directory.Office;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.paper.Paper;
import org.moothall.paper.Seal;
import org.moothall.stationery.Template;
import org.moothall.stationery.Templates;
import org.moothall.web.Texts;
import org.moothall.web.Words;
import org.springframework.stereotype.Component;

/// Puts a letter's words together: what the template says, what the caseworker wrote, what the case knows.
@Component
class Wording {

    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

    /// More sentences are hardly points of their own; the last one takes what is left.
    private static final int MOST_PROPOSED = 8;

    private final Templates templates;
    private final Directory directory;
    private final City city;
    private final Texts texts;
    private final Clock clock;

    Wording(Templates templates, Directory directory, City city, Texts texts, Clock clock) {
        this.templates = templates;
        this.directory = directory;
        this.city = city;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param number blank for a draft
    /// @param name   whom it names; blank for the salutation without a name
    Paper paper(Template template, Letter letter, CaseFile file, String number, String name) {
        var language = letter.language();
        var office = directory.offices().require(file.lead());
        var gaps = gaps(letter, file, office);
        var blocks = new ArrayList<Paper.Block>();
        for (var piece : template.body())
            switch (piece) {
                case Template.Said(Text text) -> blocks.add(new Paper.Words(filled(text.in(language), gaps)));
                case Template.Points(Text title) -> {
                    blocks.add(new Paper.Heading(filled(title.in(language), gaps)));
                    points(letter, blocks);
                }
                case Template.Part part -> {
                    blocks.add(new Paper.Heading(filled(part.title().in(language), gaps)));
                    blocks.add(new Paper.Words(letter.text(part.key())));
                }
            }
        var to = name.isBlank() ? filled(template.to().in(language), gaps) : texts.get(language, "letters.dear", name);
        return new Paper(
                language,
                city.settings().name().in(language),
                office.name().in(language),
                filled(template.title().in(language), gaps),
                number.isEmpty()
                        ? texts.get(language, "letters.draft", file.number())
                        : texts.get(language, "letters.number", number),
                gaps.getOrDefault("date", ""),
                to,
                blocks,
                templates
                        .seal(office.key())
                        .orElseGet(() -> Seal.of(office.name().in(language))),
                texts.get(language, "letters.seal", office.name().in(language)));
    }

    private void points(Letter letter, List<Paper.Block> blocks) {
        for (var i = 0; i < letter.claims().size(); i++)
            blocks.add(new Paper.Point(
                    texts.get(
                            letter.language(),
                            "letters.point",
                            String.valueOf(i + 1),
                            letter.claims().get(i)),
                    new Paper.Words(letter.answers().get(i))));
    }

    private Map<String, String> gaps(Letter letter, CaseFile file, Office office) {
        var language = letter.language();
        var words = new Words(texts, language, city.settings().zone(), clock.instant());
        var until = letter.until();
        return Map.of(
                "case", file.number(),
                "title", file.title(),
                "received", date(words, file.openedAt()),
                "office", office.name().in(language),
                "city", city.settings().name().in(language),
                "date", date(words, clock.instant()),
                "phone", phone(office),
                "until", until == null ? "" : date(words, until),
                "more", letter.more() == 0 ? "" : String.valueOf(letter.more()),
                "above", above(office).name().in(language));
    }

    private String date(Words words, Instant at) {
        return words.date(at.atZone(city.settings().zone()).toLocalDate());
    }

    private String phone(Office office) {
        var phone = office.phone() == null ? city.settings().phone() : office.phone();
        return phone == null ? "" : phone;
    }

    /// The next office up that decides: the one that sorts cases only sends them on. The topmost names itself.
    private Office above(Office office) {
        return directory.offices().above(office.key()).stream()
                .filter(key -> !key.equals(city.settings().triage()))
                .findFirst()
                .map(directory.offices()::require)
                .orElse(office);
    }

    private static String filled(String words, Map<String, String> gaps) {
        return GAP.matcher(words).replaceAll(gap -> Matcher.quoteReplacement(gaps.getOrDefault(gap.group(1), "")));
    }

    /// The sentences of a report, as a first list of its points.
    static List<String> sentences(String said, Language language) {
        var sentences = new ArrayList<String>();
        var breaks = BreakIterator.getSentenceInstance(language.locale());
        for (var line : said.lines().toList()) {
            breaks.setText(line);
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                var sentence = line.substring(start, end).strip();
                if (sentence.isEmpty()) continue;
                if (sentences.size() < MOST_PROPOSED) sentences.add(sentence);
                else sentences.add(sentences.removeLast() + " " + sentence);
            }
        }
        return sentences;
    }
}
