package org.moothall.fairness;

import java.util.stream.Stream;

/// What keeps somebody away from one case. It stands on that case alone: nobody is listed or counted by it.
public sealed interface Stake {

    String NOT = "not:";

    /// The case complains of this office: of neither it, nor an office below it, anybody may have it or read it.
    record ComplainedOf(String office) implements Stake {}

    /// The case complains of this person.
    record Accused(String person) implements Stake {}

    /// This person, or their head for them, has declared an interest.
    record Interested(String person) implements Stake {}

    /// They gave the reply that is looked at again; they may read it and be heard, but not decide it.
    record Decided(String office, String person) implements Stake {

        /// Where the same office may look again, by another person.
        public Decided personally() {
            return new Decided("", person);
        }
    }

    /// The case is of a kind that only some offices and posts may see.
    record OfKind(String kind) implements Stake {}

    /// As lists leave out the cases of a kind: `kind:claims.decisions.duty`.
    static String kind(String key) {
        return "kind:" + key;
    }

    /// As cases keep it and lists filter by it: `office:water-bureau`.
    static String office(String key) {
        return "office:" + key;
    }

    /// `person:zhou-min`
    static String person(String key) {
        return "person:" + key;
    }

    /// As an entry writes that somebody is complained of no more: `not:office:water-bureau`.
    static String not(String mark) {
        return NOT + mark;
    }

    /// Whom a mark names, whether it keeps them away or lets them in again.
    static String whom(String mark) {
        return mark.startsWith(NOT) ? mark.substring(NOT.length()) : mark;
    }

    /// The key that a mark or an actor (`person:zhou-min`) names.
    static String key(String mark) {
        return mark.substring(mark.indexOf(':') + 1);
    }

    /// The stakes of marks; without the difference between complaint and interest, which only the words need.
    static Stream<Stake> of(String mark) {
        if (mark.startsWith("office:")) return Stream.of(new ComplainedOf(key(mark)));
        if (mark.startsWith("person:")) return Stream.of(new Accused(key(mark)));
        return Stream.empty();
    }
}
