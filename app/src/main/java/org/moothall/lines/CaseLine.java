package org.moothall.lines;

import java.util.List;
import java.util.Optional;
import org.moothall.casework.CaseFile;
import org.moothall.directory.Officer;
import org.moothall.web.Page;

/// A line of work that opens cases: what pages show of a case's subject.
public interface CaseLine {

    /// As `Opening` names it.
    String key();

    /// What the case is about, without persons, drawn by the panels' own templates, in this order.
    ///
    /// @param files where the case's files are served, ending with `/`
    List<Page> subject(CaseFile file, String files);

    /// What a list of cases that wait to be sent shows beside this one; nothing where there is nothing to say.
    default Optional<Page> hint(CaseFile file) {
        return Optional.empty();
    }

    /// Who stands behind it, as far as this officer may be shown.
    List<Page> persons(CaseFile file, Officer officer);

    /// Digests of the files that the subject brought.
    List<String> files(CaseFile file);
}
