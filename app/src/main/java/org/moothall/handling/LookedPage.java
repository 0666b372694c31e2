package org.moothall.handling;

import java.util.List;
import java.util.Set;
import org.moothall.casework.CaseFile;
import org.moothall.disclosure.CaseReads;
import org.moothall.journal.Journal;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// Everything that was done to and read of one case, from the journal, newest first.
///
/// @param first whether these are the latest lines
/// @param last  whether there are none before them
public record LookedPage(CaseFile file, List<Journal.Written> lines, boolean first, boolean last, Names names)
        implements Page {

    private static final String PERSON = "person:";
    private static final Set<String> OTHERS = Set.of(
            "call-back.due",
            "call-back.wanted",
            "call-back.unwanted",
            "report.joined",
            "report.taken-back",
            "reporter.mailed",
            "reporter.read",
            "words.opened",
            "words.read",
            "words.closed",
            "words.erased",
            "identity.erased",
            "reporter.own");
    private static final Set<String> PREFIXES = Set.of("letter.", "conference.", "contribution.", "seal.", "journal.");

    public String address() {
        return "/cases/" + file.number() + "/journal";
    }

    public Part.Paging paging(Reader reader) {
        return new Part.Paging(
                reader.t("handling.looked.shown", lines.size()),
                first ? null : address(),
                last ? null : address() + "?before=" + lines.getLast().position());
    }

    List<Object> cells(Reader reader, Journal.Written written) {
        return List.of(
                written.position(), written.line().at(), who(reader, written), what(reader, written), written.hash());
    }

    public String who(Reader reader, Journal.Written written) {
        var actor = written.line().actor();
        if (actor.startsWith(PERSON)) return names.person(reader, actor.substring(PERSON.length()));
        return actor.startsWith("machine:")
                ? reader.t("handling.by.machine", actor.substring("machine:".length()))
                : reader.t("handling.by.reporter");
    }

    public String what(Reader reader, Journal.Written written) {
        var act = written.line().act();
        if (act.equals(CaseReads.READ)) return reader.t("handling.looked.read");
        if (OTHERS.contains(act) || PREFIXES.stream().anyMatch(act::startsWith))
            return reader.t("handling.looked." + act);
        return act.startsWith("case.") ? reader.t("handling.did." + act.substring("case.".length())) : act;
    }
}
