package org.moothall.succession;

import java.util.Objects;
import org.moothall.casework.Decision.Taken;
import org.moothall.kernel.Text;
import org.moothall.procedure.Verb;

/// Whose cases go to whom; keys.
///
/// @param leader whether it is only the leader who looks after it no more
record Way(String from, String lead, String office, String to, boolean leader) {

    static Way of(Taken taken, Going going) {
        var leader = taken.entry().verb() == Verb.LET_GO;
        var before = going.before();
        var from = leader ? Objects.requireNonNull(before.leader()) : before.handler();
        return new Way(from, before.lead(), taken.file().lead(), taken.file().handler(), leader);
    }

    /// In a sentence.
    Text line(Estate names, long many) {
        var who = names.person(from);
        var there = names.office(lead);
        var cases = Estate.cases(many);
        if (leader)
            return new Text(
                    "%s looks after %s of %s personally no more.".formatted(who.en(), cases, there.en()),
                    "%s不再包案%s的 %d 件在办事项。".formatted(who.zh(), there.zh(), many));
        var heir = names.person(to);
        var elsewhere = office.equals(lead) ? new Text("", "") : names.office(office);
        var where = elsewhere.en().isEmpty() ? "" : ", " + elsewhere.en();
        return new Text(
                "%s, %s: %s to %s%s.".formatted(who.en(), there.en(), cases, heir.en(), where),
                "%s（%s）：%d 件在办事项转由%s%s承办。".formatted(who.zh(), there.zh(), many, elsewhere.zh(), heir.zh()));
    }
}
