package org.moothall.handling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Ground;
import org.moothall.directory.Officer;
import org.moothall.joint.Contribution;
import org.moothall.joint.ContributionWords;
import org.moothall.joint.Contributions;
import org.moothall.procedure.Verb;
import org.moothall.web.Form;
import org.moothall.web.Reader;

/// What an act has to do with other offices and with a leader's own care: contributions that a reply puts together or
/// does without, a care that handing over ends. Each of these is an act of its own, made just before.
public record Jointly(Verb verb, CaseFile file, Ground ground, List<Contribution> all, Officer officer) {

    public static Jointly of(Verb verb, CaseFile file, Ground ground, Officer officer, Instant at) {
        return new Jointly(verb, file, ground, Contributions.of(ground, at), officer);
    }

    /// What came, one an office.
    public List<Contribution> came() {
        return verb == Verb.REPLY ? Contributions.came(all, ground) : List.of();
    }

    /// What has a date and is still owed.
    public List<Contribution> owed() {
        return verb == Verb.REPLY ? Contributions.owed(all) : List.of();
    }

    /// Whether the act may end a leader's own care, and this officer may.
    public boolean ends() {
        return handsOn() && file.offered(new Actor.Staff(officer), ground).contains(Verb.LET_GO);
    }

    private boolean handsOn() {
        return verb == Verb.HAND_OVER || verb == Verb.ASSIGN;
    }

    public String leader(Reader reader) {
        var leader = file.leader();
        return leader == null ? "" : new Names(ground.offices()).leader(reader, leader);
    }

    public ContributionWords words(Reader reader) {
        return new ContributionWords(reader, ground.offices());
    }

    /// “City Water Bureau (due 28 November; still owed, late by 2 working days)”
    public String owedLine(Contribution one, Reader reader) {
        var words = words(reader);
        return reader.t("handling.owed.line", words.office(one.office()), words.until(one), words.stands(one));
    }

    /// The fields that are filled from the start.
    Map<String, String> filled() {
        var filled = new LinkedHashMap<String, String>();
        for (var one : came()) filled.put("from-" + one.office(), one.words());
        return filled;
    }

    /// The contributions as the reply has them, each under its office's name.
    String assembled(Form form, Reader reader) {
        var text = new StringBuilder();
        for (var one : came()) {
            var words = form.field("from-" + one.office())
                    .atMost(ActPage.LONGEST, "handling.wrong.long")
                    .text();
            if (!words.isEmpty())
                text.append("\n\n")
                        .append(reader.t(
                                "handling.contributed.from", words(reader).office(one.office())))
                        .append('\n')
                        .append(words);
        }
        return text.toString();
    }

    /// What is done just before the act itself.
    public List<Act> before(Form form, Actor actor, int seen, Instant at) {
        var acts = new ArrayList<Act>();
        for (var one : owed()) acts.add(without(one.office(), reason(form, one.office()), actor, seen, at));
        var ends = handsOn()
                ? form.field("ends")
                        .atMost(ActPage.LONGEST, "handling.wrong.long")
                        .text()
                : "";
        if (handsOn() && file.handler().equals(file.leader()) && ends())
            form.field("ends").required("handling.wrong.ends");
        if (!ends.isEmpty()) acts.add(Act.of(Verb.LET_GO, actor, seen, ends, at));
        return acts;
    }

    private static String reason(Form form, String office) {
        return form.field("without-" + office)
                .required("handling.wrong.without")
                .atMost(ActPage.LONGEST, "handling.wrong.long")
                .text();
    }

    private static Act without(String office, String reason, Actor actor, int seen, Instant at) {
        return new Act(Verb.GO_WITHOUT, actor, seen, reason, null, office, null, true, List.of(), at);
    }
}
