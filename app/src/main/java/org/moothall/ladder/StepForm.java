package org.moothall.ladder;

import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.moothall.directory.Role;

/// The form of a ladder's step: a post of a duty desk, a post of an office, or a webhook in place of people.
record StepForm(Entry step, Reading reading) {

    private static final String DUTY = "duty", DESK = "duty-desk";

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
        var there = parts.length == 2
                && reading.find(DESK, parts[0])
                        .filter(desk -> desk.content()
                                .path("posts")
                                .valueStream()
                                .anyMatch(one -> one.path("key").asString("").equals(parts[1])))
                        .isPresent();
        if (!there)
            step.fault(
                    DUTY,
                    "There is no duty post “%s”.".formatted(post),
                    "Write it as DESK/POST, both keys of a file in duty/, as centre/officer.");
    }

    private void office() {
        step.only("office", "role", "who", "minutes");
        step.one(Role.class, "role");
        if (step.has("who")) step.one(Ladder.Who.class, "who");
        var office = step.word("office").orElse("own");
        if (!office.equals("own") && !office.equals("above")) step.refers("office", "office");
    }
}
