package org.moothall.petition;

import java.util.List;
import org.moothall.casework.CaseId;
import org.moothall.confided.Opened;

/// What several people with one matter call it, how many they say they are, and who speaks for them.
///
/// @param representatives their receipts, the one who filed first
/// @param word            in the link by which the others add themselves
public record Petition(CaseId caseId, String name, int people, List<String> representatives, String word) {

    /// The same as somebody reads it who has what was sealed opened.
    Petition reading(Opened opened) {
        return new Petition(caseId, opened.words(name), people, representatives, word);
    }

    /// Where the others add themselves; only who was given it finds it.
    ///
    /// @param number the case's
    public String link(String number) {
        return "/petition/" + number + "/" + word;
    }
}
