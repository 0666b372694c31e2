package org.moothall.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.confided.Confided;
import org.moothall.fairness.Bar;
import org.moothall.kernel.Text;
import org.moothall.procedure.Timetable;

/// What came of an act.
public sealed interface Decision {

    /// @param timetable the limits with the entry made; the file's own dates are read off it
    record Taken(CaseFile file, Entry entry, Timetable timetable) implements Decision {

        /// What is said on a sealed case, and the files that come with it, nobody finds in the clear: not
        /// even who hears of the act.
        Taken sealed(Confided confided) {
            var sealing = confided.of(file.id().value());
            var files = confided.files(sealing, entry.attachments());
            confided.keepFiles(List.of(files));
            return new Taken(file, entry.saying(sealing.words(entry.note()), files.digests()), timetable);
        }
    }

    /// A rule says no.
    ///
    /// @param words the reason as a sentence about this office or person; null where the general one, under
    ///              `handling.refused.<reason>`, says it all
    record Refused(Reason why, @Nullable Text words) implements Decision {

        public Refused(Reason why) {
            this(why, null);
        }

        static Refused kept(Bar bar) {
            var why = switch (bar.ground()) {
                case COMPLAINED_OF -> Reason.COMPLAINED_OF;
                case INTERESTED -> Reason.INTERESTED;
                case PRIOR_DECIDER -> Reason.PRIOR_DECIDER;
                case RESTRICTED -> Reason.RESTRICTED;
            };
            return new Refused(why, bar.why());
        }
    }

    /// Somebody else was quicker: what has been entered since the actor looked.
    record Changed(CaseFile file, List<Entry> since) implements Decision {}

    enum Reason {
        CASE_IS_CLOSED,
        NOT_OFFERED_HERE,
        HELD_BY_ANOTHER,
        NOT_YOUR_TURN,
        NOTE_MISSING,
        DATE_MISSING,
        DATE_PAST,
        OFFICE_MISSING,
        OFFICE_UNKNOWN,
        OFFICE_EMPTY,
        OFFICE_IS_LEAD,
        PERSON_MISSING,
        PERSON_NOT_THERE,
        /// The case complains of them.
        COMPLAINED_OF,
        /// The case complains of none whom the act names.
        NOT_COMPLAINED_OF,
        /// They have an interest in it.
        INTERESTED,
        /// Their head says so for them, nobody else.
        HEAD_DECLARES,
        /// Nobody could act on the case any more.
        NOBODY_LEFT,
        /// Who decided may not decide the review.
        PRIOR_DECIDER,
        /// The kind of matter is for other offices and posts.
        RESTRICTED,
        /// No limit that runs may be made longer.
        NOTHING_TO_EXTEND,
        HEAD_DECIDES,
        /// Nobody has signed it off.
        SECOND_MISSING,
        /// Who signed it off is who makes it, or no head of the lead office.
        SECOND_NOT_OTHER,
        /// The reporter is owed a letter about it, which makes the act.
        NOTICE_OWED,
        AMOUNT_MISSING,
        EXTENSION_TOO_LONG,
        EXTENSION_TOO_LATE,
        /// The limit to object is over.
        OBJECTION_TOO_LATE,
        /// The joint conference has decided whose it is.
        OBJECTION_DECIDED,
        /// Another office decides the objection now.
        OTHER_RUNG,
        /// One of several would close the case for all.
        OTHERS_STAND,
        /// A leader has taken it as their own: that ends only with a reason of its own.
        LEADERS_OWN,
        /// A contribution with a date has not come, and nobody has said why the reply does without it.
        CONTRIBUTION_OWED,
        /// The office owes no contribution.
        NOTHING_OWED
    }
}
