package org.moothall.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// A warning, as it stands after the last look.
///
/// @param number   `EW-2026-000012`
/// @param source   see [Sign]
/// @param office   key of the office that owes an answer
/// @param since    first day of what is unusual, by whichever look
/// @param until    last day on which it was seen
/// @param lookSince first day of what the last look saw: its count, and what it expected, is of that
///     day to `until`
/// @param observed at the last look, as is `expected`
/// @param owedUntil until when an answer is owed; null where none is (quiet, answered for good)
/// @param version  counts answers and looks that changed it
public record Warning(
        UUID id,
        String number,
        String source,
        String subject,
        String kind,
        List<String> areas,
        String office,
        LocalDate since,
        LocalDate until,
        LocalDate lookSince,
        double observed,
        double expected,
        String unit,
        double interval,
        Grade grade,
        String whatEn,
        String whatZh,
        State state,
        Instant raisedAt,
        @Nullable Instant owedUntil,
        @Nullable Instant endedAt,
        int version) {

    public Text what() {
        return new Text(whatEn, whatZh);
    }

    boolean open() {
        return state == State.OPEN;
    }

    /// 蓝, 黄, 橙, 红: the higher the more pressing.
    public enum Grade {
        BLUE,
        YELLOW,
        ORANGE,
        RED
    }

    public enum State {
        /// An answer is owed.
        OPEN,
        /// Watched further: an answer is owed again at its date, or as soon as it grows by a grade.
        WATCHED,
        /// Something is being done: a case, an inspection, an incident, a notice.
        ACTED,
        EXPLAINED,
        /// Beyond what the office's budget of this week allows: kept and listed, rings nobody.
        QUIET,
        /// Was not seen any more for as long as the city says, after an answer or while quiet.
        OVER
    }

    /// @param verdict what the office says
    /// @param cause   whether there was something; decides over precision
    /// @param reason  why
    /// @param link    number of the case, or what else was begun; blank where nothing was
    /// @param again   when watching ends
    public record Answer(
            Verdict verdict,
            Cause cause,
            String reason,
            String link,
            @Nullable Instant again,
            String office,
            String person,
            Instant at) {}

    public enum Verdict {
        EXPLAINED,
        WATCHED,
        ACTED
    }

    public enum Cause {
        /// Something happened.
        REAL,
        /// More is reported, not more happened: a campaign, a new channel, one who reports much.
        REPORTING,
        CHANCE,
        /// Not known yet.
        OPEN
    }

    /// What was so at one look, so that a warning can be read as it was when somebody decided.
    ///
    /// @param since first day of what it saw, up to `day`
    public record Look(
            LocalDate since,
            LocalDate day,
            double observed,
            double expected,
            double interval,
            Grade grade,
            List<String> areas,
            Instant at) {}
}
