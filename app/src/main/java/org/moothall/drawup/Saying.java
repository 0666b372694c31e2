package org.moothall.drawup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.moothall.kernel.Text;
import org.moothall.rota.Coverage;
import org.moothall.rota.Patterns;
import org.moothall.rota.Rule;
import org.moothall.rota.Spacing;
import org.moothall.rota.Ties;
import org.moothall.rota.Totals;
import org.moothall.rota.Wishes;
import org.moothall.web.Words;

/// Rules of a roster as plain sentences with dates and names, in one language.
///
/// @param names people by their keys
record Saying(Briefing briefing, Words words, Function<String, Text> names) {

    private static final int FEW = 5;

    /// One sentence for all that belongs together.
    List<String> all(List<Rule> rules) {
        var sentences = new LinkedHashSet<String>(covers(rules));
        for (var rule : rules)
            if (!(rule instanceof Coverage.Cover) && !(rule instanceof Totals.Most)) sentences.add(one(rule));
        sentences.addAll(months(rules));
        return List.copyOf(sentences);
    }

    String one(Rule rule) {
        return switch (rule) {
            case Coverage.Cover cover -> covers(List.of(cover)).getFirst();
            case Coverage.Qualified only -> t("drawup.rule.qualified", post(only.shift()));
            case Spacing.Rest rest ->
                t(
                        rest.after().isEmpty() ? "drawup.rule.rest" : "drawup.rule.rest-night",
                        rest.least().toHours());
            case Spacing.NotThen then -> t("drawup.rule.not-then", post(then.shift()), post(then.next()));
            case Spacing.InARow row -> t("drawup.rule.in-a-row", row.length().most());
            case Spacing.WeekendsInARow row ->
                t(
                        "drawup.rule.weekends-in-a-row",
                        name(row.member()),
                        row.length().most());
            case Patterns.Unwanted unwanted ->
                t("drawup.rule.unwanted", name(unwanted.member()), order(unwanted.row()));
            case Totals.Most most -> months(List.of(most)).getFirst();
            case Totals.Fewest fewest -> t("drawup.rule.fewest", name(fewest.member()), fewest.fewest());
            case Totals.Minutes minutes -> t("drawup.rule.hours", name(minutes.member()), minutes.most() / 60);
            case Totals.Weekends weekends -> t("drawup.rule.weekends", name(weekends.member()), weekends.most());
            case Ties.Away away -> away(away);
            case Ties.Fixed fixed -> fixed(fixed);
            case Ties.Apart apart -> t("drawup.rule.apart", name(apart.member()), name(apart.other()));
            case Wishes wish -> wish(wish);
        };
    }

    /// “Night, then day or late, then free”.
    private String order(List<Set<String>> row) {
        return row.stream()
                .map(shifts -> shifts.isEmpty()
                        ? t("drawup.free")
                        : shifts.stream()
                                .sorted()
                                .map(shift -> "“" + post(shift) + "”")
                                .collect(Collectors.joining(t("drawup.or"))))
                .collect(Collectors.joining(t("drawup.then")));
    }

    private String wish(Wishes wish) {
        return switch (wish) {
            case Wishes.Wish one -> t("drawup.rule.wish", name(one.member()), day(one.day()));
            case Wishes.Kept kept -> t("drawup.rule.kept");
            case Wishes.Fair fair ->
                t("drawup.rule.fair", t("drawup.counted." + fair.name().toLowerCase(java.util.Locale.ROOT)));
        };
    }

    private String away(Ties.Away away) {
        return away.to() - away.from() == 1
                ? t("drawup.rule.away-day", name(away.member()), day(away.from()))
                : t("drawup.rule.away", name(away.member()), day(away.from()), day(away.to() - 1));
    }

    private String fixed(Ties.Fixed fixed) {
        if (!briefing.period().has(briefing.date(fixed.day()))) return t("drawup.rule.around");
        return t("drawup.rule.fixed", name(fixed.member()), post(fixed.shift()), day(fixed.day()));
    }

    /// “Duty officer, night” needs 1 on 3, 4 and 5 December.
    private List<String> covers(List<Rule> rules) {
        var days = new TreeMap<String, Set<Integer>>();
        for (var rule : rules)
            if (rule instanceof Coverage.Cover cover)
                days.computeIfAbsent(cover.wanted() + " " + cover.shift(), key -> new TreeSet<>())
                        .add(cover.day());
        return days.entrySet().stream()
                .map(entry -> {
                    var parts = entry.getKey().split(" ", 2);
                    return t("drawup.rule.cover", post(parts[1]), Integer.valueOf(parts[0]), days(entry.getValue()));
                })
                .toList();
    }

    private List<String> months(List<Rule> rules) {
        var people = new TreeMap<String, Set<String>>();
        for (var rule : rules)
            if (rule instanceof Totals.Most most)
                people.computeIfAbsent(
                                YearMonth.from(briefing.date(most.from())) + " " + most.most(), key -> new TreeSet<>())
                        .add(most.member());
        return people.entrySet().stream()
                .map(entry -> {
                    var parts = entry.getKey().split(" ", 2);
                    return t(
                            "drawup.rule.month",
                            people(entry.getValue()),
                            Integer.valueOf(parts[1]),
                            month(YearMonth.parse(parts[0])));
                })
                .toList();
    }

    private String people(Set<String> people) {
        if (people.size() > FEW) return t("drawup.people", people.size());
        return people.stream().map(this::name).collect(Collectors.joining(t("drawup.comma")));
    }

    private String days(Set<Integer> days) {
        var dates = days.stream().limit(FEW).map(this::day).collect(Collectors.joining(t("drawup.comma")));
        return days.size() > FEW ? t("drawup.days-more", dates, days.size() - FEW) : dates;
    }

    private String month(YearMonth month) {
        return java.time.format.DateTimeFormatter.ofPattern(
                        t("drawup.month"), words.language().locale())
                .format(month);
    }

    String day(int day) {
        return day(briefing.date(day));
    }

    String day(LocalDate date) {
        return words.day(date);
    }

    String name(String person) {
        return names.apply(person).in(words.language());
    }

    /// Duty officer, night.
    String post(String key) {
        var post = briefing.desk().post(Briefing.post(key)).orElseThrow();
        return t("drawup.post", in(post.name()), in(briefing.shift(key).name()));
    }

    String in(Text text) {
        return text.in(words.language());
    }

    String t(String key, Object... args) {
        return words.texts().get(words.language(), key, args);
    }
}
