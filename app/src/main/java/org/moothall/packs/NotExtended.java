package org.moothall.packs;

import org.moothall.deadline.Due;
import org.moothall.deadline.Extension;
import org.moothall.deadline.TimeLimit;
import org.moothall.procedure.ProofSheet;

/// Says why a limit is not made longer, with the rule that says so.
record NotExtended(Ground ground, TimeLimit limit) {

    String sentence(Extension.Refusal why, Due run) {
        var rule = "%s, article %s".formatted(ground.pack().basis().en(), article());
        var extension = limit.extension();
        return switch (why) {
            case UNKNOWN -> "%s cannot be extended: %s knows no extension of it.".formatted(limit.key(), rule);
            case NOTHING -> "An extension is a whole number from 1.";
            case TOO_MUCH ->
                "%s can be extended by at most %s: %s."
                        .formatted(
                                limit.key(),
                                extension == null ? "" : extension.most().written(),
                                rule);
            case TOO_LATE ->
                "%s was over at %s; what is over cannot be extended: %s."
                        .formatted(limit.key(), ProofSheet.at(run.due(), ground.calendar()), rule);
        };
    }

    private String article() {
        var extension = limit.extension();
        var own = extension == null ? null : extension.source();
        var source = own == null ? limit.source() : own;
        return source == null ? limit.basis().en() : source.article();
    }
}
