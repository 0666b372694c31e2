package org.moothall.heed;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.warning.Warning.Cause;
import org.moothall.warning.Warning.Verdict;
import org.moothall.web.Form;

/// Reads what an office answers to a warning.
record AnswerForm(Form form, LocalDate today) {

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{2,4}-\\d{4}-\\d{4,9}");
    private static final int LONGEST = 2_000, LINE = 200, DAYS = 60;

    /// @param until last day of watching; null where it is not watched
    record Said(
            Verdict verdict,
            Cause cause,
            String reason,
            String link,
            @Nullable LocalDate until) {}

    /// What was said, as far as it could be read; all faults stand in the form.
    ///
    /// @param visible whether a case of this number is one that its reader may see
    Said read(Predicate<String> visible) {
        var verdict = one(Verdict.class, "verdict", "heed.wrong.verdict", Verdict.EXPLAINED);
        var link = verdict == Verdict.ACTED ? link(visible) : "";
        var until = verdict == Verdict.WATCHED ? until() : null;
        var cause = one(Cause.class, "cause", "heed.wrong.cause", Cause.OPEN);
        if (verdict == Verdict.EXPLAINED && cause == Cause.OPEN) form.fault("cause", "heed.wrong.cause.explained");
        var reason = form.field("reason")
                .required("heed.wrong.reason")
                .atMost(LONGEST, "heed.wrong.reason.long")
                .text();
        return new Said(verdict, cause, reason, link, until);
    }

    private <E extends Enum<E>> E one(Class<E> type, String field, String fault, E instead) {
        var known = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        var chosen = form.field(field).required(fault).oneOf(known, fault).text();
        return known.contains(chosen) ? Enum.valueOf(type, chosen) : instead;
    }

    /// A case by its number, or in words what else was begun.
    private String link(Predicate<String> visible) {
        var link = form.field("link")
                .required("heed.wrong.link")
                .atMost(LINE, "heed.wrong.link.long")
                .text();
        var number = link.toUpperCase(Locale.ROOT);
        if (!names(number)) return link;
        if (!visible.test(number)) form.fault("link", "heed.wrong.link.case", number);
        return number;
    }

    private LocalDate until() {
        var day = form.field("again").date("heed.wrong.again");
        if (day.isEmpty()) form.fault("again", "heed.wrong.again");
        var until = day.orElse(today);
        if (day.isPresent() && (!until.isAfter(today) || until.isAfter(today.plusDays(DAYS))))
            form.fault("again", "heed.wrong.again.far", DAYS);
        return until;
    }

    /// Whether something is the number of a case.
    static boolean names(String link) {
        return NUMBER.matcher(link).matches();
    }

    static List<Verdict> verdicts() {
        return List.of(Verdict.ACTED, Verdict.WATCHED, Verdict.EXPLAINED);
    }
}
