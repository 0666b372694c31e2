package org.moothall.draft;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.grievance.Reporter;
import org.moothall.journal.Attachments.Attachment;
import org.moothall.places.Spot;

/// A report as far as it is written. Each step answers a new draft; nothing of it is checked but what the steps
/// checked.
///
/// @param submission makes one report of however many times it is sent
/// @param matter     key of the kind; blank until it is chosen
/// @param where      null until a place is chosen
/// @param you        null until it is answered
/// @param joins      number of the public matter that this is the same as; blank where it is a matter of its own
public record Draft(
        UUID submission,
        String matter,
        @Nullable Where where,
        What what,
        @Nullable You you,
        String joins) {

    /// @param spot null where only the area was chosen
    /// @param help how to find it, in the reporter's words
    public record Where(String area, @Nullable Spot spot, String help) {}

    /// @param since   one of `Draft.SINCE`; blank where it was not answered
    /// @param answers the kind's own questions
    public record What(String description, String since, Map<String, List<String>> answers, List<Attachment> files) {

        public List<String> digests() {
            return files.stream().map(Attachment::digest).toList();
        }
    }

    /// @param anonymous chosen, not merely left blank
    /// @param group     null where it is one person's report
    public record You(boolean anonymous, Reporter reporter, Reporter.@Nullable Group group) {

        public You(boolean anonymous, Reporter reporter) {
            this(anonymous, reporter, null);
        }
    }

    /// Since when it has been so, as one may remember it.
    public static final List<String> SINCE = List.of("today", "days", "weeks", "months");

    public static Draft begun(UUID submission) {
        return new Draft(submission, "", null, new What("", "", Map.of(), List.of()), null, "");
    }

    /// Another kind has other questions; the answers of those that it shares stay.
    public Draft of(String kind) {
        return new Draft(submission, kind, where, what, you, "");
    }

    public Draft at(Where place) {
        return new Draft(submission, matter, place, what, you, joins);
    }

    public Draft saying(What said) {
        return new Draft(submission, matter, where, said, you, joins);
    }

    public Draft from(You reporter) {
        return new Draft(submission, matter, where, what, reporter, joins);
    }

    public Draft joining(String number) {
        return new Draft(submission, matter, where, what, you, number);
    }

    public Draft with(List<Attachment> files) {
        return saying(new What(what.description(), what.since(), what.answers(), files));
    }

    public boolean complete() {
        return !matter.isEmpty() && where != null && !what.description().isEmpty() && you != null;
    }
}
