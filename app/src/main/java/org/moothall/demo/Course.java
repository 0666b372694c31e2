package org.moothall.demo;

import static org.moothall.procedure.Verb.ACCEPT;
import static org.moothall.procedure.Verb.ADD;
import static org.moothall.procedure.Verb.ANSWER;
import static org.moothall.procedure.Verb.ASK;
import static org.moothall.procedure.Verb.ASSIGN;
import static org.moothall.procedure.Verb.CLOSE;
import static org.moothall.procedure.Verb.CONTRIBUTE;
import static org.moothall.procedure.Verb.CO_HANDLE;
import static org.moothall.procedure.Verb.NOTE;
import static org.moothall.procedure.Verb.OBJECT;
import static org.moothall.procedure.Verb.PLAN;
import static org.moothall.procedure.Verb.RATE;
import static org.moothall.procedure.Verb.REOPEN;
import static org.moothall.procedure.Verb.REPLY;
import static org.moothall.procedure.Verb.WITHDRAW;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.moothall.procedure.Verb;

/// How far a demo report gets, as moves one after the other; each happens only where its hour is not in the future.
enum Course {
    LEFT(),
    TAKEN(ACCEPT, NOTE),
    TOLD_MORE(ACCEPT, ADD),
    ASKED(ACCEPT, ASK),
    HEARD(ACCEPT, ASK, ANSWER, NOTE),
    HELPED(ACCEPT, CO_HANDLE, CONTRIBUTE),
    PLANNED(ACCEPT, PLAN),
    REPLIED(ACCEPT, REPLY),
    CLOSED(ACCEPT, NOTE, REPLY, CLOSE),
    RATED(ACCEPT, ASK, ANSWER, REPLY, RATE),
    PRAISED(ACCEPT, REPLY, RATE),
    AGAIN(ACCEPT, REPLY, REOPEN),
    TWICE(ACCEPT, REPLY, REOPEN, NOTE, REPLY, RATE),
    CONTESTED(OBJECT),
    SETTLED(OBJECT, ASSIGN, ACCEPT, REPLY),
    PASSED_ON(OBJECT, ASSIGN, OBJECT, ASSIGN, ACCEPT, REPLY),
    WITHDRAWN(WITHDRAW);

    private final List<Verb> moves;

    Course(Verb... moves) {
        this.moves = List.of(moves);
    }

    List<Verb> moves() {
        return moves;
    }

    private static final List<Course> TODAY = List.of(LEFT, LEFT, LEFT, LEFT, TAKEN, TAKEN);
    private static final List<Course> LATELY = List.of(
            LEFT, TAKEN, TAKEN, TAKEN, TOLD_MORE, ASKED, ASKED, HEARD, HELPED, PLANNED, REPLIED, REPLIED, CONTESTED);
    private static final List<Course> LAST_WEEK = List.of(
            LEFT, TAKEN, TAKEN, TOLD_MORE, ASKED, HEARD, HELPED, PLANNED, PLANNED, REPLIED, REPLIED, PRAISED, PRAISED,
            RATED, AGAIN, CONTESTED, SETTLED, PASSED_ON, WITHDRAWN);
    private static final List<Course> BEFORE = List.of(
            TAKEN, ASKED, HELPED, PLANNED, REPLIED, CLOSED, CLOSED, CLOSED, CLOSED, PRAISED, PRAISED, PRAISED, PRAISED,
            PRAISED, RATED, RATED, RATED, AGAIN, TWICE, TWICE, SETTLED, SETTLED, PASSED_ON, WITHDRAWN, CLOSED, PRAISED,
            RATED);

    private static final List<Course> OVER =
            List.of(PRAISED, PRAISED, PRAISED, PRAISED, RATED, RATED, TWICE, WITHDRAWN);

    /// Of a report with which nothing is left to do.
    static Course over(SplittableRandom chance) {
        return Script.one(OVER, chance);
    }

    static Course of(Duration age, SplittableRandom chance) {
        var likely = age.toHours() < 12 ? TODAY : age.toDays() < 3 ? LATELY : age.toDays() < 8 ? LAST_WEEK : BEFORE;
        return Script.one(likely, chance);
    }
}
