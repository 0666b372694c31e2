package org.moothall.grievance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Actor;
import org.moothall.kernel.Language;
import org.moothall.places.Spot;

/// A report ready to be filed: everything that was said, checked.
///
/// @param submission  made when the form was begun; the same one a second time is the same report
/// @param matter      key of a leaf of the matter tree
/// @param area        key of a leaf area; of a wider one where no more is known
/// @param spot        the point, where it is known
/// @param placeHelp   how to find it, in the reporter's words
/// @param answers     question key to what was answered
/// @param attachments digests
/// @param by          who wrote it down: the reporter, somebody at telephone or counter, a client's machine
public record Filing(
        UUID submission,
        Channel channel,
        String matter,
        String area,
        @Nullable Spot spot,
        String placeHelp,
        String description,
        Map<String, List<String>> answers,
        List<String> attachments,
        Reporter reporter,
        Language language,
        Instant at,
        Actor by) {

    public enum Channel {
        WEB,
        TELEPHONE,
        COUNTER,
        OPEN311,
        IMPORT
    }
}
