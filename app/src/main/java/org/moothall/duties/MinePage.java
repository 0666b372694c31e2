package org.moothall.duties;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.presence.Presence;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Refusal;
import org.moothall.roster.Wish;
import org.moothall.swaps.Swap;
import org.moothall.swaps.Swaps;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// One's own duties, swaps, leave and wishes.
///
/// @param desk    where the reader serves; null where nowhere
/// @param presences those of the duties for which the reader checks in
/// @param toAllow swaps that wait for the reader as who draws up the roster
/// @param counts  what the reader has served this year, to the end of the month
public record MinePage(
        Form form,
        @Nullable Refusal refusal,
        Names names,
        @Nullable Desk desk,
        List<Desk> desks,
        List<Duty> duties,
        List<Presence> presences,
        List<Swaps.Line> swaps,
        List<Swaps.Line> toAllow,
        List<Wish> wishes,
        Map<Desk.Counted, Integer> counts,
        String me)
        implements Page {

    @Override
    public int status() {
        return refusal == null ? form.status() : 409;
    }

    /// “Duty officer, night, City duty desk”.
    public String post(Duty duty, Reader reader) {
        return desks.stream()
                .filter(one -> one.key().equals(duty.desk()))
                .findFirst()
                .map(one -> DutyPage.post(one, duty.post(), duty.shift(), reader))
                .orElse(duty.post());
    }

    /// Nothing where it asks for no check-in, or that is still far off.
    public Optional<Presence> presence(Duty duty) {
        return presences.stream()
                .filter(one -> one.duty().id().equals(duty.id()) && (one.open() || one.proved()))
                .findFirst();
    }

    /// What a swap is about, whoever reads it.
    public String said(Swaps.Line line, Reader reader) {
        var asker = names.of(line.swap().asker(), reader);
        var other = names.of(line.swap().other(), reader);
        var given = said(line.duty(), reader);
        var back = line.inReturn();
        return back == null
                ? reader.t("duties.swap.given", asker, other, given)
                : reader.t("duties.swap.both", asker, other, given, said(back, reader));
    }

    private String said(Duty duty, Reader reader) {
        return reader.t("duties.swap.duty", RosterPage.day(duty.day(), reader), post(duty, reader));
    }

    public boolean asksMe(Swaps.Line line) {
        return line.swap().other().equals(me) && line.swap().state() == Swap.State.ASKED;
    }

    public boolean mine(Swaps.Line line) {
        return line.swap().asker().equals(me);
    }

    public String waits(Swaps.Line line, Reader reader) {
        return line.swap().state() == Swap.State.ASKED
                ? reader.t("duties.swap.waits", names.of(line.swap().other(), reader))
                : reader.t("duties.swap.waits-planner");
    }

    public String at(Swaps.Line line, String act) {
        return "/roster/swaps/" + line.swap().id() + "/" + act;
    }

    public List<Part.Choice> kinds(Reader reader) {
        return Stream.of(Wish.Kind.values())
                .map(kind -> new Part.Choice(kind.name(), kind(kind, reader)))
                .toList();
    }

    public String kind(Wish.Kind kind, Reader reader) {
        return reader.t("duties.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public String days(Wish wish, Reader reader) {
        return wish.first().equals(wish.last())
                ? reader.words().day(wish.first())
                : reader.t(
                        "duties.from-to",
                        reader.words().day(wish.first()),
                        reader.words().day(wish.last()));
    }

    public String counted(Desk.Counted counted, Reader reader) {
        return reader.t("duties.counted." + counted.name().toLowerCase(Locale.ROOT));
    }
}
