package org.moothall.keeping;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.IsoFields;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.directory.Directory;
import org.moothall.directory.Office;
import org.moothall.keeping.OfficesPage.Of;
import org.moothall.keeping.OfficesPage.OfOffice;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/promises/offices`: per office and branch of matter, of the last whole quarter. What is over is counted once and
/// kept for the quarter that follows: nothing is learned by reading it again tomorrow.
@Controller
class OfficesPages {

    private final Keeping keeping;
    private final Directory directory;
    private final Matters matters;
    private final City city;
    private final Clock clock;
    private volatile @Nullable OfficesPage counted;

    OfficesPages(Keeping keeping, Directory directory, Matters matters, City city, Clock clock) {
        this.keeping = keeping;
        this.directory = directory;
        this.matters = matters;
        this.city = city;
        this.clock = clock;
    }

    @GetMapping("/promises/offices")
    @Guard(Guard.Who.EVERYBODY)
    Page offices() {
        return page();
    }

    @GetMapping("/promises/offices/export")
    @Guard(Guard.Who.EVERYBODY)
    void export(Reader reader, HttpServletResponse response) throws IOException {
        new OfficesSheet(page(), reader).write(response);
    }

    private OfficesPage page() {
        var until = quarter(clock.instant());
        var last = counted;
        if (last != null && last.until().equals(until)) return last;
        var fresh = page(quarter(until.minusSeconds(1)), until);
        counted = fresh;
        return fresh;
    }

    /// The first moment of a moment's quarter.
    private Instant quarter(Instant at) {
        var zone = city.settings().zone();
        return at.atZone(zone)
                .toLocalDate()
                .with(IsoFields.DAY_OF_QUARTER, 1)
                .atStartOfDay(zone)
                .toInstant();
    }

    private OfficesPage page(Instant from, Instant until) {
        var offices = directory.offices().all();
        var top = matters.tree().top();
        var table = new PromiseTable(
                offices.stream().map(Office::key).toList(),
                top.stream().map(Matter::key).toList(),
                keeping.within(from, until),
                Tally::office,
                Tally::branch);
        return new OfficesPage(
                from,
                until,
                table.all(),
                top.stream()
                        .map(branch -> new Of(branch.name(), table.column(branch.key())))
                        .filter(Of::any)
                        .toList(),
                offices.stream()
                        .map(office -> of(office, top, table))
                        .filter(OfOffice::any)
                        .toList());
    }

    private static OfOffice of(Office office, List<Matter> top, PromiseTable table) {
        return new OfOffice(
                office.name(),
                table.row(office.key()),
                top.stream()
                        .map(branch -> new Of(branch.name(), table.cell(office.key(), branch.key())))
                        .filter(Of::any)
                        .toList());
    }
}
