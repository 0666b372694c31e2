package org.moothall.how;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.moothall.deadline.Extension;
import org.moothall.deadline.Source;
import org.moothall.deadline.TimeLimit;
import org.moothall.deadline.Within;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Procedure.Step;
import org.moothall.procedure.Verb;
import org.moothall.web.Texts;

/// Procedures and limits in one language's words, for pages and for the drawings in `docs`.
public record Spoken(Texts texts, Language language) {

    private static final List<String> URGENCIES = List.of("danger", "lifeline", "ordinary", "complex");

    public String t(String key, Object... args) {
        return texts.get(language, key, args);
    }

    public String t(Text text) {
        return text.in(language);
    }

    public String turn(Step step) {
        return t("setup.turn." + key(step.turn()));
    }

    public String verb(Verb verb) {
        return t("setup.verb." + verb.key());
    }

    public String kind(TimeLimit limit) {
        return t("setup.kind." + key(limit.kind()));
    }

    /// “60 calendar days, at most 30 more with the head’s approval”.
    public String length(TimeLimit limit) {
        var extension = limit.extension();
        var lengths = String.join(t("how.or"), lengths(limit));
        return extension == null ? lengths : t("how.extension", lengths, more(extension));
    }

    private String more(Extension extension) {
        return t("how.extension." + key(extension.approver()), length(extension.most()));
    }

    /// One for all, or those of one length together with the urgencies they are for.
    private List<String> lengths(TimeLimit limit) {
        var always = limit.within().get("");
        if (always != null && limit.within().size() == 1) return List.of(length(always));
        var named = new ArrayList<String>();
        for (var urgency : URGENCIES) {
            var length = limit.within().get(urgency);
            if (length != null) named.add(t("how.for", length(length), t("setup.urgency." + urgency)));
        }
        if (always != null) named.add(t("how.else", length(always)));
        return named;
    }

    private String length(Within length) {
        return switch (length.unit()) {
            case HOURS -> length.amount() == 0 ? t("how.at-once") : t("setup.length.hours", length.amount());
            case DAYS -> t("setup.length.days", length.amount());
            case WORKING_DAYS -> t("setup.length.working-days", length.amount());
            case GIVEN -> t("setup.length.given");
        };
    }

    /// A setting's value: a length of time, or whether a last day off moves.
    public String value(String written) {
        return Within.written(written) ? length(Within.of(written)) : t("how.value." + written);
    }

    /// The source as a page says it, with how sure we are of the figure where that is known.
    public String source(TimeLimit limit) {
        var basis = t(limit.basis());
        return limit.source() == null
                ? basis
                : t("how.source", basis, certainty(limit.source().certainty()));
    }

    /// “article 34”; what has no number is said as it is.
    public String article(String article) {
        return article.matches("\\d{1,3}\\b.*") ? t("how.article", article) : article;
    }

    public String certainty(Source.Certainty certainty) {
        return t("how.certainty." + key(certainty));
    }

    /// What lets a limit stand still, each with its ground.
    public List<String> pauses(TimeLimit limit) {
        return new TreeMap<>(limit.pauses())
                .entrySet().stream()
                        .map(pause -> t(
                                "setup.procedures.pauses",
                                verbs(Set.of(pause.getKey())),
                                verbs(Set.of(pause.getValue().until())),
                                t(pause.getValue().ground())))
                        .toList();
    }

    private String verbs(Set<String> words) {
        return String.join(
                t("setup.comma"),
                words.stream()
                        .map(word -> Verb.of(word.split("@", 2)[0]).orElseThrow())
                        .map(this::verb)
                        .sorted()
                        .toList());
    }

    /// The moves of a step that lead to each other step, in the order of the file; taking it back is left out, since it
    /// leads from everywhere to the end.
    public Map<String, String> leads(Procedure procedure, String name) {
        var leads = new java.util.LinkedHashMap<String, String>();
        procedure.step(name).moves().forEach((verb, move) -> {
            if (!move.to().equals(name) && verb != Verb.WITHDRAW)
                leads.merge(move.to(), verb(verb), (one, other) -> one + t("setup.comma") + other);
        });
        return leads;
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
