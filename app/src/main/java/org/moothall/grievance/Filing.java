package org.moothall.grievance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseId;
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

    /// Nothing that anybody said: a log may hold it.
    @Override
    public String toString() {
        return "Filing[" + submission + ", " + channel + ", " + matter + "]";
    }

    public enum Channel {
        WEB,
        TELEPHONE,
        COUNTER,
        OPEN311,
        IMPORT
    }

    /// Without what no database keeps: NUL, and halves of characters.
    Filing cleaned() {
        var said = answers.entrySet().stream()
                .collect(Collectors.toMap(
                        answer -> clean(answer.getKey()),
                        answer -> answer.getValue().stream().map(Filing::clean).toList()));
        var who = new Reporter(
                clean(reporter.name()),
                clean(reporter.phone()),
                clean(reporter.email()),
                clean(reporter.behalf()),
                reporter.callBack());
        return new Filing(
                submission,
                channel,
                matter,
                area,
                spot,
                clean(placeHelp),
                clean(description),
                said,
                attachments,
                who,
                language,
                at,
                by);
    }

    static String clean(String text) {
        if (plain(text)) return text;
        return text.codePoints()
                .filter(point -> point != 0 && Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean plain(String text) {
        for (var i = 0; i < text.length(); i++)
            if (text.charAt(i) == 0 || Character.isSurrogate(text.charAt(i))) return false;
        return true;
    }

    /// A report that another system received, and perhaps closed, before the city used this one.
    ///
    /// @param source  the other system
    /// @param matter  key of a leaf of the matter tree
    /// @param area    key of an area, the root's where only the city is known
    /// @param place   the place in the other system's words; blank where it gave none
    /// @param target  when it had promised to be done
    /// @param closed  when it was closed; null while it is open
    /// @param outcome what it said when it closed
    public record TakenOver(
            CaseId id,
            String source,
            String matter,
            String area,
            @Nullable Spot spot,
            String place,
            String title,
            String description,
            Instant opened,
            @Nullable Instant target,
            @Nullable Instant closed,
            String outcome) {

        /// Nothing that anybody said: a log may hold it.
        @Override
        public String toString() {
            return "TakenOver[" + id.value() + ", " + source + ", " + matter + "]";
        }
    }
}
