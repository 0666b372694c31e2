package org.moothall.suggest;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
/// @param decides who says whose it is while offices disagree about it; null where the centre sends it
/// @param whole   with the report's text, its deciding words marked
public record SuggestedPanel(
        CaseFile file,
        Suggestion suggestion,
        Office office,
        Text why,
        boolean decided,
        @Nullable Decides decides,
        boolean whole)
        implements Page {

    record Decides(Text office, List<String> people) {}

    public boolean mayTake(Reader reader) {
        var person = reader.signedIn();
        return sends(reader) && person != null && (decides == null || decides.people.contains(person.person()));
    }

    private boolean sends(Reader reader) {
        var person = reader.signedIn();
        return decided && person != null && person.roles().contains("TRIAGE");
    }

    /// Who decides instead, to whoever else would send it; empty for all others.
    public String elsewhere(Reader reader) {
        return decides == null || !sends(reader) || mayTake(reader)
                ? ""
                : reader.t("suggest.elsewhere", reader.t(decides.office));
    }
}
