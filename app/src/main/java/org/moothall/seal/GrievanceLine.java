package org.moothall.seal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Decision;
import org.moothall.directory.Officer;
import org.moothall.disclosure.Disclosures;
import org.moothall.draft.Draft;
import org.moothall.draft.Surroundings;
import org.moothall.files.Files;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Report;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.lines.CaseLine;
import org.moothall.maps.MapMark;
import org.moothall.maps.MapPicture;
import org.moothall.maps.Maps;
import org.moothall.matters.Matters;
import org.moothall.procedure.Verb;
import org.moothall.suggest.Triage;
import org.moothall.web.Page;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The line of work `grievance` on a case's page.
@Component
class GrievanceLine implements CaseLine {

    /// As wide as the case page's column; a phone shows the middle.
    private static final int WIDE = 820, HIGH = 172;
    private static final int FEW = 10;

    private final Grievances grievances;
    private final Seals seals;
    private final Matters matters;
    private final Files files;
    private final Surroundings surroundings;
    private final Maps maps;
    private final Triage triage;
    private final Disclosures disclosures;

    GrievanceLine(
            Grievances grievances,
            Seals seals,
            Matters matters,
            Files files,
            Surroundings surroundings,
            Maps maps,
            Triage triage,
            Disclosures disclosures) {
        this.grievances = grievances;
        this.seals = seals;
        this.matters = matters;
        this.files = files;
        this.surroundings = surroundings;
        this.maps = maps;
        this.triage = triage;
        this.disclosures = disclosures;
    }

    @Override
    public String key() {
        return "grievance";
    }

    @Override
    public List<Page> subject(CaseFile file, String files) {
        return grievances.report(file.id()).map(report -> report.reading(disclosures.words(file.id())::words)).stream()
                .flatMap(report -> Stream.<Page>concat(
                        Stream.of(reported(file, report, files)), triage.panel(file, report, true).stream()))
                .toList();
    }

    @Override
    public Optional<Page> hint(CaseFile file) {
        return grievances.report(file.id()).flatMap(report -> triage.panel(file, report, false));
    }

    @Override
    public List<Page> persons(CaseFile file, Officer officer) {
        return List.of(sealed(file, officer));
    }

    @Override
    public List<String> files(CaseFile file) {
        return grievances.report(file.id()).map(Report::attachments).orElse(List.of());
    }

    private ReportedPanel reported(CaseFile file, Report report, String under) {
        var where = new Draft.Where(report.area(), report.spot(), report.placeHelp());
        return new ReportedPanel(
                matters.tree().require(report.matter()),
                report.description(),
                report.answers(),
                files.reading(disclosures.words(file.id())).shown(report.attachments(), under),
                new Text(file.placeEn(), file.placeZh()),
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
        return language -> maps.picture(maps.around(spot, WIDE, HIGH), language, List.of(MapMark.pin(spot)), "");
    }

    private SealPanel sealed(CaseFile file, Officer officer) {
        var handles = seals.handles(file, officer);
        var opening = seals.opened(file, officer)
                .filter(_ -> handles)
                .map(one -> new SealPanel.Open(one, seals.read(one, officer)))
                .orElse(null);
        var named = grievances.receipts(file.id(), true, "", FEW + 1);
        return new SealPanel(
                file.number(),
                named.stream().limit(FEW).filter(one -> !one.withdrawn()).toList(),
                named.size() > FEW,
                grievances.unnamed(file.id()),
                handles,
                handles && seals.mayOpen(file, officer),
                opening);
    }

    /// In the transaction of every entry but the first; only where a case is sent is anything read.
    @EventListener
    void moved(Decision.Taken taken) {
        var file = taken.file();
        if (file.line().equals(key()) && taken.entry().verb() == Verb.ASSIGN)
            grievances.report(file.id()).ifPresent(report -> triage.moved(file, report, taken.entry()));
    }
}
