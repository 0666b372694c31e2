package org.moothall.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.moothall.city.Entry;
import org.moothall.deadline.Extension;
import org.moothall.deadline.Source;
import org.moothall.deadline.TimeLimit;
import org.moothall.deadline.Within;
import org.moothall.procedure.Procedure.Need;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Procedure.Turn;
import tools.jackson.databind.JsonNode;

/// Looks through one procedure's file word by word; each word that Moothall does not know is a fault with its line.
final class ProcedureForm {

    private static final Set<String> CAPITALS = Set.of("phase", "turn", "certainty");

    private static final List<String> LIMIT = List.of(
            "title", "from", "until", "within", "pauses", "extend", "kind", "basis", "article", "certainty", "ends");

    private final Entry file;
    private boolean sound = true;

    ProcedureForm(Entry file) {
        this.file = file;
    }

    /// Whether a procedure can be made of it.
    boolean sound() {
        file.only("procedure", "version", "title", "basis", "start", "steps", "limits");
        need(file.text("title"), file.text("basis"), file.word("start"));
        version();
        if (!file.has("steps")) bad(file, "steps", "There are no steps.", "docs/city-folder.md shows their form.");
        file.entry("steps").ifPresent(steps -> each(steps).forEach(this::step));
        file.entry("limits").ifPresent(limits -> each(limits).forEach(this::limit));
        return sound;
    }

    private void version() {
        var version = file.content().path("version");
        if (!version.isIntegralNumber() || version.asInt() < 1)
            bad(file, "version", "The version is no number from 1.", "Write version: 1.");
    }

    private void step(Entry step) {
        step.only("phase", "turn", "title", "moves");
        need(step.text("title"));
        known(step, "phase", Phase.values());
        known(step, "turn", Turn.values());
        step.entry("moves").ifPresent(moves -> moves.fields().forEach(verb -> move(moves, verb)));
    }

    private void move(Entry moves, String verb) {
        if (Verb.of(verb).filter(known -> known.by() != Verb.By.NOBODY).isEmpty())
            bad(
                    moves,
                    verb,
                    "Moothall knows no move “%s”.".formatted(verb),
                    "Choose one of %s."
                            .formatted(String.join(
                                    ", ",
                                    Arrays.stream(Verb.values()).map(Verb::key).toList())));
        var move = moves.entry(verb);
        if (move.isEmpty()) {
            sound = false;
            return;
        }
        move.get().only("to", "needs");
        need(move.get().word("to"));
        for (var need : move.get().words("needs"))
            if (Arrays.stream(Need.values()).noneMatch(known -> known.name().equals(need)))
                bad(
                        move.get(),
                        "needs",
                        "Moothall knows no need “%s”.".formatted(need),
                        "Choose among %s.".formatted(names(Need.values())));
    }

    private void limit(Entry limit) {
        limit.only(Stream.concat(LIMIT.stream(), PassingForm.FIELDS.stream()).toArray(String[]::new));
        need(limit.text("title"), limit.text("basis"));
        for (var field : List.of("from", "until"))
            if (limit.words(field).isEmpty())
                bad(
                        limit,
                        field,
                        "“%s” names no move.".formatted(field),
                        "Write %s: [received] or other moves.".formatted(field));
        known(limit, "kind", TimeLimit.Kind.values());
        if (limit.has("ends")) known(limit, "ends", TimeLimit.Ends.values());
        source(limit);
        var within = limit.content().path("within");
        if (within.isObject()) within.forEach(each -> length(limit, "within", each.asString("")));
        else length(limit, "within", within.asString(""));
        if (limit.content().path("pauses").isObject())
            limit.entry("pauses").ifPresent(pauses -> each(pauses).forEach(this::halt));
        if (!new PassingForm().sound(limit)) sound = false;
        if (limit.has("extend"))
            limit.entry("extend").ifPresentOrElse(extend -> extension(extend, within), () -> sound = false);
    }

    /// What a law says has an article and a certainty, or neither where the city's own word is the source. What is
    /// least certain is no law.
    private void source(Entry of) {
        if (!of.has("article") && !of.has("certainty")) return;
        need(of.word("article"));
        var certainty = of.word("certainty");
        known(of, "certainty", Source.Certainty.values());
        if (certainty.filter("L"::equals).isPresent()
                && of.maybeWord("kind").filter("law"::equals).isPresent())
            bad(
                    of,
                    "kind",
                    "A figure of certainty L is presented as law.",
                    "Write kind: promise, and take the figure from the pack's settings.");
    }

    private void halt(Entry halt) {
        halt.only("until", "ground");
        need(halt.text("ground"));
    }

    private void extension(Entry extend, JsonNode within) {
        extend.only("by", "approver", "notice", "article", "certainty");
        var by = extend.content().path("by").asString("");
        length(extend, "by", by);
        known(extend, "approver", Extension.Approver.values());
        extend.flag("notice", true);
        source(extend);
        if (!sound) return;
        var lengths = within.isObject() ? within.valueStream().toList() : List.of(within);
        if (lengths.stream().anyMatch(length -> !Within.of(length.asString()).like(Within.of(by))))
            bad(extend, "by", "It is not in the unit of the limit.", "Write within and extend: by in the same unit.");
    }

    private void length(Entry limit, String field, String written) {
        try {
            Within.of(written);
        } catch (IllegalArgumentException e) {
            bad(limit, field, "“%s” is no length of time.".formatted(written), "Write 2h, 15d, 5wd or given.");
        }
    }

    private void known(Entry entry, String field, Enum<?>[] all) {
        var word = entry.word(field);
        if (word.isEmpty()) sound = false;
        else if (Arrays.stream(all).noneMatch(each -> written(field, each).equals(word.get())))
            bad(
                    entry,
                    field,
                    "“%s” is no %s.".formatted(word.get(), field),
                    "Choose one of %s."
                            .formatted(String.join(
                                    ", ",
                                    new TreeSet<>(Arrays.stream(all)
                                            .map(each -> written(field, each))
                                            .toList()))));
    }

    /// Phases, turns, needs and certainties are in capitals, as the platform's own words; the others in small letters.
    private static String written(String field, Enum<?> one) {
        return CAPITALS.contains(field) ? one.name() : one.name().toLowerCase(Locale.ROOT);
    }

    private static String names(Enum<?>[] all) {
        return String.join(", ", Arrays.stream(all).map(Enum::name).toList());
    }

    private List<Entry> each(Entry all) {
        var each = all.fields().stream()
                .flatMap(field -> all.entry(field).stream())
                .toList();
        if (each.size() < all.fields().size()) sound = false;
        return each;
    }

    private void need(Optional<?>... all) {
        for (var one : all) if (one.isEmpty()) sound = false;
    }

    private void bad(Entry entry, String field, String what, String mend) {
        entry.fault(field, what, mend);
        sound = false;
    }
}
