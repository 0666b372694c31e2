package org.moothall.study;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// Offices look at something together.
///
/// @param number   `ST-2026-000012`
/// @param office   key of the office that called it and writes its minutes
/// @param subjectEn what it is about: its warning's words in both languages, or what the caller typed twice
/// @param warnings numbers of the warnings that it is about; none where it is about something else
/// @param offices  keys of the others that take part
/// @param minutes  a draft until it is closed
/// @param version  counts the savings of the minutes
public record Study(
        UUID id,
        String number,
        String office,
        String person,
        String subjectEn,
        String subjectZh,
        List<String> warnings,
        List<String> offices,
        State state,
        String minutes,
        int version,
        Instant at,
        @Nullable Instant closedAt) {

    public enum State {
        OPEN,
        /// Its minutes stay as they are; its steps are still followed.
        CLOSED
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public Text subject() {
        return new Text(subjectEn, subjectZh);
    }

    boolean concerns(String key) {
        return office.equals(key) || offices.contains(key);
    }

    /// What may lie behind it.
    public record Hypothesis(
            UUID id, UUID studyId, String words, Holds holds, String office, String person, Instant at) {}

    public enum Holds {
        OPEN,
        HOLDS,
        FALLS
    }

    /// What an office says, of the whole or of one hypothesis.
    public record Voice(
            UUID id,
            UUID studyId,
            @Nullable UUID hypothesis,
            Speaks speaks,
            String words,
            String office,
            String person,
            Instant at) {}

    public enum Speaks {
        SAYS,
        FOR,
        AGAINST
    }

    /// What one office does by a date.
    ///
    /// @param done what came of it; blank while it is open
    public record Step(
            UUID id,
            UUID studyId,
            String office,
            String words,
            Instant due,
            String person,
            Instant at,
            @Nullable Instant doneAt,
            String done) {

        public boolean overdue(Instant now) {
            return doneAt == null && due.isBefore(now);
        }
    }
}
