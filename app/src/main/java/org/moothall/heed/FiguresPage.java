package org.moothall.heed;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.nightly.Figures.Month;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// What came of warnings, the latest month first.
public record FiguresPage(Form form, List<Month> months, Names names) implements Page {

    private static final int HUNDRED = 100;

    /// “November 2026”
    public String month(YearMonth month, Reader reader) {
        return DateTimeFormatter.ofPattern(
                        reader.t("heed.month"), reader.language().locale())
                .format(month);
    }

    /// “3 of 17, 2 more were quiet”
    public String raised(Month month, Reader reader) {
        var budget = Math.round(month.budget());
        return month.quiet() == 0
                ? reader.t("heed.raised", month.raised(), budget)
                : reader.t("heed.raised.quiet", month.raised(), budget, month.quiet());
    }

    /// “83 %”; of few no share is told.
    public String share(@Nullable Double share, Reader reader) {
        return share == null ? reader.t("heed.too-few") : reader.t("heed.percent", Math.round(share * HUNDRED));
    }

    public String delay(Month month, Reader reader) {
        var delay = month.delay();
        return delay == null ? reader.t("heed.unknown") : reader.words().days(Math.round(delay));
    }

    public String chance(Month month, Reader reader) {
        return String.format(reader.language().locale(), "%.1f", month.expected());
    }

    public List<Part.Choice> offices(Reader reader) {
        return names.officeChoices(reader);
    }

    public Part.Filters filters(Reader reader) {
        var office = form.value("office");
        return new Part.Filters(
                office.isEmpty()
                        ? List.of()
                        : List.of(new Part.Link(names.office(reader, office), FigurePages.PATH, true)),
                FigurePages.PATH);
    }
}
