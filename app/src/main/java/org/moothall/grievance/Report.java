package org.moothall.grievance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.kernel.Language;
import org.moothall.places.Spot;

/// What was reported, as whoever handles the case (and whoever reported it) may read it; no persons.
///
/// @param source   the machine or system it came from; blank where a person reported
/// @param answers  question key to what was answered
public record Report(
        CaseId caseId,
        Filing.Channel channel,
        String source,
        Language language,
        String matter,
        String description,
        Map<String, List<String>> answers,
        List<String> attachments,
        String area,
        String placeHelp,
        @Nullable Spot spot,
        Instant receivedAt,
        boolean isPublic) {

    /// Stands in the place of the questions' keys where the answers are sealed, all in one.
    static final String SEALED = "";

    /// The same as somebody reads it who has what was sealed opened.
    public Report reading(UnaryOperator<String> opened) {
        var all = answers.get(SEALED);
        return new Report(
                caseId,
                channel,
                source,
                language,
                matter,
                opened.apply(description),
                all == null ? answers : LookStore.answered(opened.apply(all.getFirst())),
                attachments,
                area,
                opened.apply(placeHelp),
                spot,
                receivedAt,
                isPublic);
    }

    /// Nothing that anybody said: a log may hold it.
    @Override
    public String toString() {
        return "Report[" + caseId.value() + ", " + channel + ", " + matter + "]";
    }
}
