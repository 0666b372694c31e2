package org.moothall.seal;

import java.time.Instant;
import java.util.List;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseId;
import org.moothall.directory.Officer;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Reporter;
import org.moothall.identity.Identities;
import org.moothall.identity.Identity;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Digest;
import org.moothall.kernel.NotFound;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads a name, in the caller's transaction: written down before it is read, so that where that fails, nothing is.
@Component
class Reading {

    private final Grievances grievances;
    private final Identities identities;
    private final Journal journal;

    Reading(Grievances grievances, Identities identities, Journal journal) {
        this.grievances = grievances;
        this.identities = identities;
        this.journal = journal;
    }

    Reporter by(Officer officer, CaseId id, String receipt, String why, Instant at) {
        noted(officer, id, receipt, why, at);
        return Reporter.of(identity(id, receipt));
    }

    /// Whoever calls reads the name in a paper.
    void noted(Officer officer, CaseId id, String receipt, String why, Instant at) {
        var detail =
                JsonNodeFactory.instance.objectNode().put("receipt", receipt).put("reason", Digest.sha256(why));
        write(id, new Actor.Staff(officer), "reporter.read", detail.toString(), at);
    }

    String addressBy(Actor.Machine machine, CaseId id, String receipt, Instant at) {
        var detail = JsonNodeFactory.instance.objectNode().put("receipt", receipt);
        write(id, machine, "reporter.mailed", detail.toString(), at);
        return identity(id, receipt).email();
    }

    /// To the person themselves.
    Reporter byThemselves(CaseId id, String receipt, Instant at) {
        notedThemselves(id, receipt, at);
        return Reporter.of(identity(id, receipt));
    }

    void notedThemselves(CaseId id, String receipt, Instant at) {
        var detail = JsonNodeFactory.instance.objectNode().put("receipt", receipt);
        write(id, new Actor.Reporter(), "reporter.own", detail.toString(), at);
    }

    /// Compared by the platform for who stands at a counter; the officer never sees it.
    Identity compared(Officer officer, CaseId id, String receipt, String request, Instant at) {
        var detail =
                JsonNodeFactory.instance.objectNode().put("receipt", receipt).put("request", request);
        write(id, new Actor.Staff(officer), "reporter.compared", detail.toString(), at);
        return identity(id, receipt);
    }

    private void write(CaseId id, Actor by, String act, String detail, Instant at) {
        journal.append(List.of(new Line(id.value(), at, by.written(), act, detail)));
    }

    private Identity identity(CaseId id, String receipt) {
        var sealed = grievances.identity(id, receipt).orElseThrow(() -> new NotFound("receipt " + receipt));
        return identities.open(sealed).orElse(Identity.UNKNOWN);
    }
}
