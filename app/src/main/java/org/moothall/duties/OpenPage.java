package org.moothall.duties;

import java.time.YearMonth;
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

/// A slot that is open, and who could fill it.
public record OpenPage(
        Form form, @Nullable Refusal refusal, Names names, Desk desk, Duty.Planned line, List<Weighing.Other> others)
        implements Page {

    @Override
    public int status() {
        return refusal == null ? form.status() : 409;
    }

    static String at(Desk desk, java.time.LocalDate day, String post, String shift) {
        return "/roster/%s/open/%s/%s~%s".formatted(desk.key(), day, post, shift);
    }

    public String at() {
        return at(desk, line.day(), line.post(), line.shift());
    }

    public String back() {
        return "/roster?desk=%s&month=%s".formatted(desk.key(), YearMonth.from(line.day()));
    }

    public String title(Reader reader) {
        return DutyPage.post(desk, line.post(), line.shift(), reader);
    }

    public List<Part.Choice> people(Reader reader) {
        return DutyPage.choices(others, names, reader);
    }
}
