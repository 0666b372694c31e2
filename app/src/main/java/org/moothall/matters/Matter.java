package org.moothall.matters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// A kind of matter; only leaves are chosen. `path` are the keys from the top branch down to this one itself.
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
        List<Question> questions) {

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
