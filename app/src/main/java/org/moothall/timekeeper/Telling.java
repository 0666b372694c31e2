package org.moothall.timekeeper;

import java.time.Instant;
import java.util.Objects;
import org.moothall.casework.CaseFile;
import org.moothall.directory.Officer;
import org.moothall.procedure.Passing.Effect;
import org.moothall.procedure.Passing.Reach;
import org.moothall.procedure.Passing.Whom;

/// What is told, of what time does.
final class Telling {

    private Telling() {}

    static Told climbed(CaseFile file, Effect effect, Reach reach, Officer officer, Instant at) {
        var whom = switch (reach) {
            case HEAD -> Told.Whom.HEAD;
            case ABOVE -> Told.Whom.ABOVE;
            case CENTRE -> Told.Whom.CENTRE;
        };
        return told(file, Told.Kind.CLIMBED, effect, whom, officer.office().key(), officer.person(), at);
    }

    static Told reminded(CaseFile file, Effect effect, Whom whom, Instant at) {
        return switch (whom) {
            case HANDLER -> told(file, Told.Kind.REMINDED, effect, Told.Whom.HANDLER, file.lead(), file.handler(), at);
            case REPORTER -> told(file, Told.Kind.REMINDED, effect, Told.Whom.REPORTER, file.lead(), null, at);
        };
    }

    private static Told told(
            CaseFile file,
            Told.Kind kind,
            Effect effect,
            Told.Whom whom,
            String office,
            @org.jspecify.annotations.Nullable String person,
            Instant at) {
        var run = effect.run();
        return new Told(
                file.id(),
                kind,
                run.limit(),
                run.number(),
                effect.nth(),
                whom,
                office,
                person,
                Objects.requireNonNull(run.due().due()),
                at);
    }
}
