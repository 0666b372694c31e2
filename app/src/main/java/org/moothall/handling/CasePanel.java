package org.moothall.handling;

import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Ground;
import org.moothall.directory.Officer;
import org.moothall.procedure.Verb;
import org.moothall.web.Page;

/// What a module above adds to a case's page, below what the case is about.
public interface CasePanel {

    /// Nothing where there is nothing to say yet.
    List<Page> panels(CaseFile file, Ground ground, Officer officer);

    /// What this officer may do beside the moves of the procedure.
    default List<Way> ways(CaseFile file, Ground ground, Officer officer) {
        return List.of();
    }

    /// @param text key of what stands there; `more` goes into it
    record Way(String text, Object more, String href) {

        public Way(String text, String href) {
            this(text, "", href);
        }
    }

    /// Whether an act is made by what this module has for it, and not by its form.
    default boolean owns(CaseFile file, Ground ground, Verb verb) {
        return false;
    }

    /// What stands beside the form of an act, below what the case is about.
    default List<Page> beside(CaseFile file, Ground ground, Verb verb) {
        return List.of();
    }
}
