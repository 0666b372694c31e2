package org.moothall.drawup;

import java.util.Comparator;
import java.util.Map;
import org.moothall.roster.Duty;
import org.moothall.rota.Brief;
import org.moothall.rota.Coverage;
import org.moothall.rota.Roster;
import org.moothall.rota.Rule;
import org.moothall.rota.Scale;
import org.moothall.rota.Ties;
import org.moothall.rota.Wishes;

/// What speaks against somebody's having a duty: the roster is weighed once more as if they had it.
///
/// @param base the roster without whoever has it
record Why(Briefing briefing, Brief brief, Roster base, Duty.Planned line, Saying saying) {

    Weighing.Other not(String person) {
        var member = brief.member(person);
        var day = briefing.day(line.day());
        var served = base.shift(member, day);
        if (served != Roster.FREE)
            return no(
                    person,
                    saying.t(
                            "drawup.why.serves",
                            saying.post(brief.shifts().get(served).key())));
        var shift = brief.shift(Briefing.key(line.post(), line.shift()));
        var scale = base.with(member, day, shift).weigh(brief);
        return Weighing.more(base.weigh(brief), scale).stream()
                .filter(breach -> !(breach.rule() instanceof Coverage.Cover || breach.rule() instanceof Ties.Fixed))
                .findFirst()
                .map(breach -> no(person, saying.one(breach.rule())))
                .orElseGet(() -> dearer(person, scale));
    }

    private static Weighing.Other no(String person, String why) {
        return new Weighing.Other(person, why, false);
    }

    /// They could; what it would cost most is said, next to whoever has it.
    private Weighing.Other dearer(String person, Scale scale) {
        var having = briefing.serves(line.person())
                ? base.with(
                                brief.member(line.person()),
                                briefing.day(line.day()),
                                brief.shift(Briefing.key(line.post(), line.shift())))
                        .weigh(brief)
                : base.weigh(brief);
        var why = scale.prices().entrySet().stream()
                .filter(price -> price.getValue() > having.prices().getOrDefault(price.getKey(), 0L))
                .max(Comparator.comparingLong((Map.Entry<Rule, Long> price) ->
                        price.getValue() - having.prices().getOrDefault(price.getKey(), 0L)))
                .map(price -> said(price.getKey(), person))
                .orElseGet(() -> saying.t("drawup.why.as-well"));
        return new Weighing.Other(person, why, true);
    }

    private String said(Rule rule, String person) {
        if (!(rule instanceof Wishes.Fair fair)) return saying.one(rule);
        var member = brief.member(person);
        var many = fair.earlier().getOrDefault(person, 0)
                + fair.days().stream()
                        .filter(day -> base.shift(member, day) != Roster.FREE)
                        .filter(day -> fair.shifts()
                                .contains(brief.shifts()
                                        .get(base.shift(member, day))
                                        .key()))
                        .count();
        return saying.t(
                "drawup.why.fair",
                many,
                saying.t("drawup.counted." + fair.name().toLowerCase(java.util.Locale.ROOT)));
    }
}
