package org.moothall.duties;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.drawup.Weighing;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Refusal;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// One duty.
///
/// @param refusal  why it did not change; null where nothing was refused
/// @param unmet    wishes of the desk that are not met as it is
/// @param others   why each colleague does not have it
/// @param gives    whether the reader may give it to somebody else
/// @param takes    whether the reader may take it over now
/// @param inReturn duties of colleagues for which the reader could give it; none where it is not theirs
public record DutyPage(
        Form form,
        @Nullable Refusal refusal,
        Names names,
        Desk desk,
        Duty duty,
        List<String> unmet,
        List<Weighing.Other> others,
        boolean gives,
        boolean takes,
        List<Duty> inReturn)
        implements Page {

    @Override
    public int status() {
        return refusal == null ? form.status() : 409;
    }

    public String title(Reader reader) {
        return post(desk, duty.post(), duty.shift(), reader);
    }

    public static String post(Desk desk, String post, String shift, Reader reader) {
        return reader.t(
                "duties.column",
                desk.post(post).map(one -> reader.t(one.name())).orElse(post),
                desk.shift(shift).map(one -> reader.t(one.name())).orElse(shift));
    }

    public String back() {
        return "/roster?desk=%s&month=%s".formatted(desk.key(), java.time.YearMonth.from(duty.day()));
    }

    public String at(String act) {
        return "/roster/duties/" + duty.id() + "/" + act;
    }

    public List<Part.Choice> people(Reader reader) {
        return choices(others, names, reader);
    }

    static List<Part.Choice> choices(List<Weighing.Other> others, Names names, Reader reader) {
        return others.stream()
                .map(other -> new Part.Choice(
                        other.person(), reader.t("duties.choice", names.of(other.person(), reader), other.why())))
                .toList();
    }

    /// Each colleague for nothing, and each of their duties.
    public List<Part.Choice> swaps(Reader reader) {
        var choices = new ArrayList<Part.Choice>();
        for (var other : others)
            if (inReturn.stream().anyMatch(duty -> duty.person().equals(other.person()))) {
                var name = names.of(other.person(), reader);
                choices.add(new Part.Choice(other.person(), reader.t("duties.swap.nothing", name)));
                for (var back : inReturn)
                    if (back.person().equals(other.person()))
                        choices.add(new Part.Choice(
                                other.person() + ":" + back.id(),
                                reader.t(
                                        "duties.swap.for",
                                        name,
                                        RosterPage.day(back.day(), reader),
                                        post(desk, back.post(), back.shift(), reader))));
            }
        return choices;
    }
}
