package org.moothall.ladder;

import java.util.stream.Stream;
import org.moothall.city.CityItem;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.moothall.directory.Role;

/// The form of a ladder's step: a post of a duty desk, a post of an office, or a webhook in place of people.
record StepForm(Entry step, Reading reading) {

    static final String OWN = "own", ABOVE = "above", DESK = "duty-desk";

    private static final String DUTY = "duty";

    void read() {
        LadderPart.minutes(step, "minutes");
        if (step.has("webhook")) webhook();
        else if (step.has(DUTY)) duty();
        else office();
    }

    private void webhook() {
        step.only("webhook", "minutes");
        step.refers("webhook", "webhook");
    }

    private void duty() {
        step.only(DUTY, "who", "minutes");
        if (step.has("who") && !step.maybeWord("who").equals(java.util.Optional.of("next")))
            step.fault("who", "A duty rings all who are on, or who is next.", "Take it away, or write who: next.");
        step.word(DUTY).ifPresent(post -> reading.afterwards(() -> known(post)));
    }

    /// Looked up when all files have been read.
    private void known(String post) {
        var parts = post.split("/", 2);
        var there = parts.length == 2 && desks(parts[0]).anyMatch(desk -> has(desk, parts[1]));
        if (!there)
            step.fault(
                    DUTY,
                    "There is no duty post “%s”.".formatted(post),
                    "Write it as DESK/POST, both keys of a file in duty/, as centre/officer; or own/POST, above/POST.");
    }

    /// Of `own` and `above` any may be meant.
    private Stream<CityItem> desks(String written) {
        return written.equals(OWN) || written.equals(ABOVE)
                ? reading.list(DESK).stream()
                : reading.find(DESK, written).stream();
    }

    private static boolean has(CityItem desk, String post) {
        return desk.content()
                .path("posts")
                .valueStream()
                .anyMatch(one -> one.path("key").asString("").equals(post));
    }

    private void office() {
        step.only("office", "role", "who", "minutes");
        step.one(Role.class, "role");
        if (step.has("who")) step.one(Ladder.Who.class, "who");
        var office = step.word("office").orElse(OWN);
        if (!office.equals(OWN) && !office.equals(ABOVE)) step.refers("office", "office");
    }
}
