package org.moothall.stationery;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.moothall.city.Entry;
import org.moothall.kernel.Text;
import org.moothall.procedure.Verb;

/// Looks through one `letters/*.yaml`; each gap, field and move that Moothall does not know is a fault with its line.
final class TemplateFile {

    /// What a template may leave open, as `{case}`.
    static final Set<String> GAPS =
            Set.of("case", "title", "received", "office", "city", "date", "phone", "until", "more", "above");

    static final Set<Verb> MOVES =
            Set.of(Verb.REPLY, Verb.DECLINE, Verb.DIVERT, Verb.EXTEND, Verb.INTERIM, Verb.ACCEPT);

    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Entry file;
    private final Set<String> parts = new HashSet<>();
    private boolean sound = true;

    private TemplateFile(Entry file) {
        this.file = file;
    }

    /// The letter's name, where a template can be made of the file.
    static Optional<String> read(Entry file) {
        return new TemplateFile(file).name();
    }

    private Optional<String> name() {
        file.only("letter", "move", "procedures", "steps", "title", "to", "body");
        var name = file.word("letter");
        if (name.filter(word -> !file.file().endsWith("letters/" + word + ".yaml"))
                .isPresent())
            bad(
                    file,
                    "letter",
                    "The file has another name than the letter in it.",
                    "Name it letters/%s.yaml.".formatted(name.get()));
        var move = file.word("move");
        if (move.isPresent() && Verb.of(move.get()).filter(MOVES::contains).isEmpty())
            bad(
                    file,
                    "move",
                    "No letter goes with the move “%s”.".formatted(move.get()),
                    "Choose one of %s.".formatted(MOVES.stream().map(Verb::key).collect(sorted())));
        need(move, said(file, "title"), said(file, "to"));
        file.refers("procedures", "procedure");
        if (!file.has("body")) bad(file, "body", "The letter has no body.", "docs/city-folder.md shows its form.");
        file.entries("body").forEach(this::piece);
        return sound ? name : Optional.empty();
    }

    private void piece(Entry piece) {
        var kinds =
                List.of("text", "part", "points").stream().filter(piece::has).toList();
        if (kinds.size() != 1) {
            bad(piece, "text", "A piece of a letter is text, part or points.", "Write exactly one of the three.");
            return;
        }
        var kind = kinds.getFirst();
        if (kind.equals("part")) part(piece);
        else {
            piece.only(kind);
            need(said(piece, kind));
        }
    }

    private void part(Entry piece) {
        piece.only("part", "title", "hint");
        var key = piece.word("part");
        need(key, said(piece, "title"));
        if (piece.has("hint")) need(piece.text("hint"));
        key.ifPresent(word -> {
            if (!KEY.matcher(word).matches())
                bad(piece, "part", "“%s” is no key.".formatted(word), "Write it in lower case letters with - between.");
            if (!parts.add(word))
                bad(piece, "part", "The part “%s” stands here twice.".formatted(word), "Give each its own name.");
        });
    }

    /// Words in both languages, whose gaps are known and the same in both.
    private Optional<Text> said(Entry entry, String field) {
        var text = entry.text(field);
        text.ifPresent(both -> {
            unknown(entry, field + "/en", both.en());
            unknown(entry, field + "/zh", both.zh());
            if (!gaps(both.en()).equals(gaps(both.zh())))
                bad(
                        entry,
                        field,
                        "English and Chinese leave other gaps open.",
                        "Use the same of {…} in both: %s and %s differ.".formatted(gaps(both.en()), gaps(both.zh())));
        });
        return text;
    }

    private void unknown(Entry entry, String field, String words) {
        for (var gap : gaps(words))
            if (!GAPS.contains(gap))
                bad(
                        entry,
                        field,
                        "A letter knows nothing called {%s}.".formatted(gap),
                        "Choose among %s.".formatted(GAPS.stream().collect(sorted())));
    }

    private static Set<String> gaps(String words) {
        return GAP.matcher(words)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.util.stream.Collector<String, ?, String> sorted() {
        return Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), words -> String.join(", ", words));
    }

    private void need(Optional<?>... all) {
        for (var one : all) if (one.isEmpty()) sound = false;
    }

    private void bad(Entry entry, String field, String what, String mend) {
        entry.fault(field, what, mend);
        sound = false;
    }
}
