package org.moothall.conference;

import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Ground;
import org.moothall.directory.Officer;
import org.moothall.handling.CasePanel;
import org.moothall.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Conferences on a case's page.
@Component
@Order(5)
class CaseConferences implements CasePanel {

    private final Conferences conferences;

    CaseConferences(Conferences conferences) {
        this.conferences = conferences;
    }

    @Override
    public List<Page> panels(CaseFile file, Ground ground, Officer officer) {
        var called = conferences.of(file.id());
        return called.isEmpty() ? List.of() : List.of(new ConferencePanel(called));
    }

    @Override
    public List<Way> ways(CaseFile file, Ground ground, Officer officer) {
        return file.convenes(officer, ground)
                ? List.of(new Way("conference.call", "/conferences/new?case=" + file.number()))
                : List.of();
    }
}
