package org.moothall.matters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Restricted;
import org.moothall.kernel.Text;

/// A kind of matter; only leaves are chosen. `path` are the keys from the top branch down to this one itself.
///
/// @param sealed whether what people say and send of it is read by nobody who has not opened it for a purpose
public record Matter(
        String key,
        @Nullable String parent,
        Text name,
        List<String> path,
        boolean leaf,
        List<String> wordsEn,
        List<String> wordsZh,
        String procedure,
        Urgency urgency,
        boolean isPublic,
        Precision place,
        boolean sealed,
        List<Question> questions) {

    /// Whether it asks of which office it complains.
    public boolean complainsOfOffice() {
        return questions.stream().anyMatch(question -> question.type() == Question.Type.OFFICE);
    }

    /// Whether it is ever counted: not what is sealed or kept to some, nor what somebody petitions for or complains of.
    public boolean countable(Restricted restricted) {
        return !sealed && !complainsOfOffice() && !ofRights(procedure) && !restricted.on(key);
    }

    /// Whether a procedure is for petitions or complaints: a right, not something that grows.
    public static boolean ofRights(String procedure) {
        return procedure.matches("(petition|complaint|appeal).*");
    }

    public enum Urgency {
        DANGER,
        LIFELINE,
        ORDINARY,
        COMPLEX
    }

    /// How exactly the public sees the place.
    public enum Precision {
        EXACT,
        STREET,
        NEIGHBOURHOOD
    }
}
