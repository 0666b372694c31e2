package org.moothall.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseLine;
import org.moothall.casework.Entry;
import org.moothall.directory.Officer;
import org.moothall.draft.Draft;
import org.moothall.draft.Surroundings;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Grievances.Held;
import org.moothall.grievance.Report;
import org.moothall.journal.Attachments;
import org.moothall.kernel.Language;
import org.moothall.maps.MapMark;
import org.moothall.maps.MapPicture;
import org.moothall.maps.MapView;
import org.moothall.maps.Maps;
import org.moothall.matters.Matters;
import org.moothall.web.Page;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The line of work `grievance` on a case's page.
@Component
class GrievanceLine implements CaseLine {

    private static final int WIDE = 348, HIGH = 176;

    private final Grievances grievances;
    private final Seals seals;
    private final Matters matters;
    private final Attachments attachments;
    private final Surroundings surroundings;
    private final Maps maps;

    GrievanceLine(
            @Lazy Grievances grievances,
            @Lazy Seals seals,
            Matters matters,
            Attachments attachments,
            @Lazy Surroundings surroundings,
            Maps maps) {
        this.grievances = grievances;
        this.seals = seals;
        this.matters = matters;
        this.attachments = attachments;
        this.surroundings = surroundings;
        this.maps = maps;
    }

    @Override
    public String key() {
        return "grievance";
    }

    @Override
    public List<Page> panels(CaseFile file, Officer officer) {
        var panels = new ArrayList<Page>();
        grievances.report(file.id()).ifPresent(report -> panels.add(reported(file, report)));
        panels.add(sealed(file, officer));
        return panels;
    }

    private ReportedPanel reported(CaseFile file, Report report) {
        var where = new Draft.Where(report.area(), report.spot(), report.placeHelp());
        return new ReportedPanel(
                matters.tree().require(report.matter()),
                report.description(),
                report.answers(),
                attachments.list(report.attachments()),
                surroundings.words(where),
                surroundings.within(where),
                report.placeHelp(),
                map(report),
                file.reporters(),
                report.channel(),
                report.receivedAt());
    }

    private @Nullable Function<Language, MapPicture> map(Report report) {
        var spot = report.spot();
        if (spot == null) return null;
        return language -> maps.picture(MapView.around(spot, WIDE, HIGH), language, List.of(MapMark.pin(spot)), "");
    }

    private SealPanel sealed(CaseFile file, Officer officer) {
        var receipts = grievances.receipts(file.id());
        var opening = seals.opened(file, officer)
                .map(one -> new SealPanel.Open(one, seals.read(one, officer)))
                .orElse(null);
        var named = receipts.stream().filter(Held::named).toList();
        return new SealPanel(
                file.number(), named, receipts.size() - named.size(), seals.mayOpen(file, officer), opening);
    }

    @Override
    public void moved(CaseFile file, Entry entry) {
        // the report itself says nothing of how its case stands
    }
}
