package org.moothall.conference;

import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.directory.Officer;
import org.moothall.handling.CasePanel;
import org.moothall.web.Page;
import org.springframework.stereotype.Component;

/// Conferences on a case's page.
@Component
class CaseConferences implements CasePanel {

    private final Conferences conferences;
    private final Casework casework;

    CaseConferences(Conferences conferences, Casework casework) {
        this.conferences = conferences;
        this.casework = casework;
    }

    @Override
    public List<Page> panels(CaseFile file, Officer officer) {
        var called = conferences.of(file.id());
        var may = file.convenes(officer, casework.ground(file));
        return called.isEmpty() && !may ? List.of() : List.of(new ConferencePanel(file.number(), called, may));
    }
}
