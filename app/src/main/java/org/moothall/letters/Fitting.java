package org.moothall.letters;

import java.util.List;
import java.util.Optional;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Ground;
import org.moothall.deadline.Extension;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;
import org.moothall.kernel.NotFound;
import org.moothall.procedure.Procedure.Need;
import org.moothall.procedure.Verb;
import org.moothall.stationery.Template;
import org.moothall.stationery.Templates;
import org.springframework.stereotype.Component;

/// Which letters fit a case, and what the rules ask of them.
@Component
class Fitting {

    private final Templates templates;
    private final Casework casework;

    Fitting(Templates templates, Casework casework) {
        this.templates = templates;
        this.casework = casework;
    }

    /// The letters that this officer may begin now: those whose move is theirs to make.
    List<Template> offered(CaseFile file, Ground ground, Officer officer) {
        var moves = file.offered(new Actor.Staff(officer), ground);
        if (!file.may(officer, Deed.WRITE_LETTER, ground)) return List.of();
        return templates.fitting(file.procedure(), file.step()).stream()
                .filter(template -> moves.contains(template.move()))
                .toList();
    }

    Template template(Letter letter) {
        return templates.find(letter.template()).orElseThrow(() -> new NotFound("template " + letter.template()));
    }

    /// Whether a second person has to sign before this officer makes the move: where the procedure asks for it,
    /// and where only a head gives more time.
    boolean needsSecond(CaseFile file, Template template, Officer officer) {
        var ground = casework.ground(file);
        var move = ground.procedure().step(file.step()).moves().get(template.move());
        return move != null
                && (move.needs().contains(Need.SECOND)
                        || template.move() == Verb.EXTEND && !officer.is(Role.HEAD) && headExtends(file, ground));
    }

    private static boolean headExtends(CaseFile file, Ground ground) {
        return ground.procedure()
                .extension(file.step())
                .filter(one -> one.approver() == Extension.Approver.HEAD)
                .isPresent();
    }

    /// What a letter that takes more time may take; empty where no limit here can be made longer.
    Optional<Extension> extension(CaseFile file) {
        return casework.ground(file).procedure().extension(file.step());
    }

    /// Whether the rules owe the reporter a notice of this act, and there is a letter for it: then the act is made by
    /// the letter alone.
    boolean byLetter(CaseFile file, Ground ground, Verb verb) {
        return verb == Verb.EXTEND
                && ground.procedure()
                        .extension(file.step())
                        .filter(Extension::notice)
                        .isPresent()
                && !fitting(file, verb).isEmpty();
    }

    /// The letters that make a move here, whoever may write them.
    List<Template> fitting(CaseFile file, Verb verb) {
        return templates.fitting(file.procedure(), file.step()).stream()
                .filter(template -> template.move() == verb)
                .toList();
    }
}
