package org.moothall.heed;

import java.time.YearMonth;
import org.moothall.nightly.Figures;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/warnings/figures`: how many warnings there were, how right and how early they came; by month and office.
@Controller
class FigurePages {

    static final String PATH = WarningPages.PATH + "/figures";
    private static final int MONTHS = 12;

    private final Figures figures;
    private final Sheet sheet;

    FigurePages(Figures figures, Sheet sheet) {
        this.figures = figures;
        this.sheet = sheet;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page figures(Form form, Reader reader) {
        var now = YearMonth.from(reader.now().atZone(reader.city().zone()));
        var office = form.value("office");
        var months = figures.months(now.minusMonths(MONTHS - 1L), now).stream()
                .filter(month -> office.isEmpty() || month.office().equals(office))
                .toList();
        return new FiguresPage(form, months, sheet.names());
    }
}
