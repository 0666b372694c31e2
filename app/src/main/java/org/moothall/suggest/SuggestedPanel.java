package org.moothall.suggest;

import org.moothall.casework.CaseFile;
import org.moothall.directory.Office;
import org.moothall.kernel.Text;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// What a case that waits to be sent is probably about, by which words, and whose that would be; drawn on the
/// case's page and, as one line, in the list of those that wait.
///
/// @param office  whose such a matter is at this place
/// @param why     as the duty list says it
/// @param decided whether the duty list names an office, and not the centre itself
/// @param whole   with the report's text, its deciding words marked
public record SuggestedPanel(
        CaseFile file, Suggestion suggestion, Office office, Text why, boolean decided, boolean whole) implements Page {

    public boolean mayTake(Reader reader) {
        var person = reader.signedIn();
        return decided && person != null && person.roles().contains("TRIAGE");
    }
}
