package org.moothall.handling;

import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.directory.Officer;
import org.moothall.procedure.Verb;
import org.moothall.web.Page;

/// What a module above adds to a case's page, below what the case is about.
public interface CasePanel {

    List<Page> panels(CaseFile file, Officer officer);

    /// What stands beside the form of an act, below what the case is about.
    default List<Page> beside(CaseFile file, Verb verb) {
        return List.of();
    }
}
