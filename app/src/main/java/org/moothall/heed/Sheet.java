package org.moothall.heed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.maps.MapPicture;
import org.moothall.maps.Maps;
import org.moothall.matters.Matters;
import org.moothall.notice.Pulse;
import org.moothall.places.Places;
import org.moothall.warning.Warning;
import org.moothall.warning.Warnings;
import org.moothall.web.Form;
import org.moothall.web.Reader;
import org.springframework.stereotype.Component;

/// Gathers what one warning's page shows.
@Component
class Sheet {

    private static final int CASES = 30, LOOKED_AT = 60, EARLIER = 5, ALARMS = 3, WIDTH = 348, HEIGHT = 280;

    private final Warnings warnings;
    private final Casework casework;
    private final Maps maps;
    private final Matters matters;
    private final Places places;
    private final Directory directory;
    private final Pulse pulse;
    private final List<WarningPage.Beside> besides;

    Sheet(
            Warnings warnings,
            Casework casework,
            Maps maps,
            Matters matters,
            Places places,
            Directory directory,
            Pulse pulse,
            List<WarningPage.Beside> besides) {
        this.warnings = warnings;
        this.casework = casework;
        this.maps = maps;
        this.matters = matters;
        this.places = places;
        this.directory = directory;
        this.pulse = pulse;
        this.besides = besides;
    }

    Names names() {
        return new Names(directory.offices(), matters.tree(), places.areas());
    }

    WarningPage of(Warning warning, Form form, Reader reader, Officer officer) {
        var behind = warnings.matters(warning, officer);
        var cases = seen(behind, officer);
        return new WarningPage(
                warning,
                chart(warning),
                map(warning, reader),
                cases,
                WarningPage.told(behind.size() - cases.size()),
                warnings.looks(warning),
                warnings.answers(warning),
                warnings.earlier(warning, EARLIER).stream().map(this::similar).toList(),
                besides.stream()
                        .flatMap(beside -> beside.led(warning, officer, reader).stream())
                        .toList(),
                rang(warning),
                form,
                warnings.may(officer, warning),
                null,
                false,
                names());
    }

    private List<WarningPage.Rang> rang(Warning warning) {
        return pulse.about(Warnings.rings(warning), ALARMS).stream()
                .map(alarm -> new WarningPage.Rang(alarm, pulse.sent(alarm)))
                .toList();
    }

    private WarningPage.Similar similar(Warning earlier) {
        var answers = warnings.answers(earlier);
        return new WarningPage.Similar(earlier, answers.isEmpty() ? null : answers.getLast());
    }

    private Chart chart(Warning warning) {
        var points = warnings.course(warning);
        return new Chart(
                Told.counted(warning)
                        ? Stretches.of(points, warning.lookSince())
                        : Stretches.daily(
                                points, warning.lookSince(), warning.unit().isBlank()));
    }

    private List<CaseFile> seen(List<CaseId> behind, Officer officer) {
        return behind.stream()
                .limit(LOOKED_AT)
                .map(casework::require)
                .filter(file -> casework.sees(officer, file))
                .limit(CASES)
                .toList();
    }

    /// Where it is about the whole city a map says nothing.
    private @Nullable MapPicture map(Warning warning, Reader reader) {
        var areas = places.areas();
        var known = warning.areas().stream()
                .filter(key ->
                        areas.find(key).isPresent() && !key.equals(areas.root().key()))
                .toList();
        if (known.isEmpty()) return null;
        var title = reader.t("heed.map", names().places(reader, known));
        return maps.marking(known, WIDTH, HEIGHT, reader.language(), title);
    }
}
