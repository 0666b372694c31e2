package org.moothall.casework;

import java.util.List;
import org.moothall.directory.Officer;
import org.moothall.web.Page;

/// A line of work that opens cases: what the case page shows of its subject, and what follows there when a case
/// moves.
public interface CaseLine {

    /// As `Opening.line` names it.
    String key();

    /// What the case's page shows of the subject, drawn by the panels' own templates, in this order.
    List<Page> panels(CaseFile file, Officer officer);

    /// Called in the transaction of every entry but the first.
    void moved(CaseFile file, Entry entry);
}
