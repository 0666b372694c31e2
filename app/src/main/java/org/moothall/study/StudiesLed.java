package org.moothall.study;

import java.util.List;
import org.moothall.directory.Officer;
import org.moothall.heed.WarningPage.Beside;
import org.moothall.heed.WarningPage.Led;
import org.moothall.warning.Warning;
import org.moothall.web.Reader;
import org.springframework.stereotype.Component;

/// Studies on the page of the warning that led to them.
@Component
class StudiesLed implements Beside {

    private final Studies studies;

    StudiesLed(Studies studies) {
        this.studies = studies;
    }

    @Override
    public List<Led> led(Warning warning, Officer officer, Reader reader) {
        return studies.about(warning.number(), officer).stream()
                .map(one -> one.reads() ? shown(one.line(), reader) : new Led(reader.t("study.led.others"), "", null))
                .toList();
    }

    private static Led shown(StudyStore.Line line, Reader reader) {
        return new Led(
                reader.t(line.subject()), StudyPages.PATH + "/" + line.number(), StudiesPage.clock(reader, line));
    }
}
