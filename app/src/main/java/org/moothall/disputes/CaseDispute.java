package org.moothall.disputes;

import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Ground;
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

    @Override
    public List<Page> panels(CaseFile file, Ground ground, Officer officer) {
        var panel = new DisputePanel(file, ground.contest(), false);
        return panel.says() ? List.of(panel) : List.of();
    }

    @Override
    public List<Page> beside(CaseFile file, Ground ground, Verb verb) {
        if (verb != Verb.OBJECT && verb != Verb.ASSIGN) return List.of();
        var panel = new DisputePanel(file, ground.contest(), verb == Verb.ASSIGN);
        return panel.says() ? List.of(panel) : List.of();
    }
}
