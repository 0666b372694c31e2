package org.moothall.disputes;

import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.directory.Officer;
import org.moothall.handling.CasePanel;
import org.moothall.procedure.Verb;
import org.moothall.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The dispute on a case's page, and beside the form of whoever objects or decides.
@Component
@Order(1)
class CaseDispute implements CasePanel {

    private final Casework casework;

    CaseDispute(Casework casework) {
        this.casework = casework;
    }

    @Override
    public List<Page> panels(CaseFile file, Officer officer) {
        var panel = new DisputePanel(file, casework.ground(file).contest(), false);
        return panel.says() ? List.of(panel) : List.of();
    }

    @Override
    public List<Page> beside(CaseFile file, Verb verb) {
        if (verb != Verb.OBJECT && verb != Verb.ASSIGN) return List.of();
        var panel = new DisputePanel(file, casework.ground(file).contest(), verb == Verb.ASSIGN);
        return panel.says() ? List.of(panel) : List.of();
    }
}
