package org.moothall.procedure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.moothall.procedure.Procedure.Turn;

/// The moves that Moothall knows. Which are offered at a step, where they lead and what they need, the procedure
/// says.
public enum Verb {
    RECEIVED(By.NOBODY),
    ACCEPT(By.OFFICE),
    OBJECT(By.OFFICE),
    ASSIGN(By.CENTRE),
    HAND_OVER(By.OFFICE),
    CO_HANDLE(By.OFFICE),
    CONTRIBUTE(By.HELPER),
    ASK(By.OFFICE),
    ANSWER(By.REPORTER),
    ADD(By.REPORTER),
    NOTE(By.ANYONE_ON_IT),
    REPLY(By.OFFICE),
    PLAN(By.OFFICE),
    DONE(By.OFFICE),
    RATE(By.REPORTER),
    REOPEN(By.REPORTER),
    CLOSE(By.OFFICE),
    WITHDRAW(By.REPORTER),
    EXTEND(By.OFFICE),
    DIVERT(By.OFFICE),
    DECLINE(By.OFFICE),
    SUBMIT(By.CENTRE),
    UNREACHABLE(By.OFFICE),
    INTERIM(By.OFFICE),
    HEAR(By.OFFICE),
    HEARD(By.OFFICE),
    APPEAL(By.REPORTER),
    NEW_FACTS(By.REPORTER),
    LAPSE(By.CLOCK),
    ABOUT(By.WHOEVER_SORTS),
    NOT_ABOUT(By.WHOEVER_SORTS),
    STEP_ASIDE(By.ANYONE_ON_IT),
    JOIN(By.LEAD_OR_CENTRE),
    GATHER(By.LEAD_OR_CENTRE),
    SPLIT(By.LEAD_OR_CENTRE),
    TAKE_ON(By.LEADER),
    LET_GO(By.LEADER),
    GO_WITHOUT(By.OFFICE),
    CONCLUDE(By.CONVENOR),
    /// Somebody else has the case, because whoever had it holds that post no more or hands all of theirs over.
    SUCCEED(By.NOBODY),
    /// Another office decides what is disputed, because the one that was to decide it has nobody, or has somebody
    /// again.
    REFER(By.NOBODY);

    private final By by;

    Verb(By by) {
        this.by = by;
    }

    /// Whose move it is.
    public enum By {
        NOBODY,
        OFFICE,
        CENTRE,
        REPORTER,
        /// An office that was asked to help.
        HELPER,
        ANYONE_ON_IT,
        /// The lead office, the centre, or the counter.
        WHOEVER_SORTS,
        LEAD_OR_CENTRE,
        /// Time itself: the platform makes it when a limit is over.
        CLOCK,
        /// The head of the lead office, of an office above it, or of the centre.
        LEADER,
        /// Whoever may call a conference: the lead office, the centre, a leader.
        CONVENOR
    }

    public By by() {
        return by;
    }

    /// Whether it is a move of those whose turn it is.
    public boolean by(Turn turn) {
        return switch (turn) {
            case OFFICE -> by == By.OFFICE;
            case CENTRE -> by == By.CENTRE;
            case REPORTER -> by == By.REPORTER;
            case NOBODY -> false;
        };
    }

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// Whether it goes through although something else has been entered since: it only adds.
    public boolean adds() {
        return switch (this) {
            case NOTE, ADD, ANSWER, CONTRIBUTE, RATE, GATHER -> true;
            case RECEIVED,
                    ACCEPT,
                    OBJECT,
                    ASSIGN,
                    HAND_OVER,
                    CO_HANDLE,
                    ASK,
                    REPLY,
                    PLAN,
                    DONE,
                    REOPEN,
                    CLOSE,
                    WITHDRAW,
                    EXTEND,
                    DIVERT,
                    DECLINE,
                    SUBMIT,
                    UNREACHABLE,
                    INTERIM,
                    HEAR,
                    HEARD,
                    APPEAL,
                    NEW_FACTS,
                    LAPSE,
                    ABOUT,
                    NOT_ABOUT,
                    STEP_ASIDE,
                    JOIN,
                    SPLIT,
                    TAKE_ON,
                    LET_GO,
                    GO_WITHOUT,
                    CONCLUDE,
                    SUCCEED,
                    REFER -> false;
        };
    }

    /// Whether it keeps somebody away from the case, or corrects that. No procedure says where that may be done: it may
    /// everywhere until the case is closed, it needs a reason, and the case stays at its step.
    public boolean recuses() {
        return this == ABOUT || this == NOT_ABOUT || this == STEP_ASIDE;
    }

    /// Whether it joins cases or parts them. No procedure says where that may be done; `together` has the rules.
    public boolean regroups() {
        return this == JOIN || this == GATHER || this == SPLIT;
    }

    /// Whether no procedure says where it may be done: it may everywhere until the case is closed, it needs a reason,
    /// and the case stays at its step.
    public boolean everywhere() {
        return recuses() || this == TAKE_ON || this == LET_GO || this == GO_WITHOUT || this == CONCLUDE;
    }

    /// Whether it names the office that it is about, wherever it may be done everywhere.
    public boolean names() {
        return this == ABOUT || this == GO_WITHOUT || this == CONCLUDE;
    }

    /// As procedures, limits, texts and addresses write it: `hand-over`.
    public String key() {
        return key;
    }

    public static Optional<Verb> of(String key) {
        return Arrays.stream(values()).filter(verb -> verb.key().equals(key)).findFirst();
    }
}
