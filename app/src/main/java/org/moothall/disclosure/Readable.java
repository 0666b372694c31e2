package org.moothall.disclosure;

import org.moothall.casework.Ground;
import org.moothall.casework.Ground.CoHandler;
import org.moothall.confided.Opened;

/// What the rules of a case stand on, as somebody reads it who has what was sealed opened.
public final class Readable {

    private Readable() {}

    public static Ground ground(Ground sealed, Opened opened) {
        return new Ground(
                sealed.procedure(),
                sealed.kind(),
                sealed.urgency(),
                sealed.history().stream()
                        .map(entry -> entry.reading(opened::words))
                        .toList(),
                sealed.coHandlers().stream().map(one -> helper(one, opened)).toList(),
                sealed.offices(),
                sealed.centre(),
                sealed.conference(),
                sealed.calendar(),
                sealed.carried());
    }

    private static CoHandler helper(CoHandler one, Opened opened) {
        return new CoHandler(
                one.caseId(),
                one.office(),
                opened.words(one.whyEn()),
                opened.words(one.whyZh()),
                one.since(),
                one.due(),
                one.doneAt(),
                one.waivedAt());
    }
}
