package org.moothall.handling;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Decision;
import org.moothall.casework.Entry;
import org.moothall.procedure.Procedure.Need;
import org.moothall.procedure.Verb;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// The form of one act. Where a rule refuses it, or a colleague was quicker, it comes back with all that was typed.
///
/// @param needs   what the procedure asks for here
/// @param offices keys of offices to choose from; people: keys of the people of the lead office
/// @param refused why a rule says no; null where none does
/// @param since   what was entered since the form was opened
public record ActPage(
        CaseFile file,
        Verb verb,
        Set<Need> needs,
        List<String> offices,
        List<String> people,
        Names names,
        Form form,
        Decision.@Nullable Reason refused,
        List<Entry> since)
        implements Page {

    static final int LONGEST = 4_000;

    @Override
    public int status() {
        return refused != null || !since.isEmpty() ? 409 : form.status();
    }

    public boolean asksNote() {
        return verb != Verb.REPLY && verb != Verb.CLOSE && verb != Verb.ACCEPT
                || needs.contains(Need.NOTE) && verb != Verb.REPLY;
    }

    public boolean asksDate() {
        return needs.contains(Need.DATE) || verb == Verb.CO_HANDLE || verb == Verb.PLAN;
    }

    public boolean asksOffice() {
        return needs.contains(Need.OFFICE) || verb == Verb.HAND_OVER || verb == Verb.CO_HANDLE || verb == Verb.ASSIGN;
    }

    public boolean asksPerson() {
        return verb == Verb.HAND_OVER;
    }

    /// Whether it is for the officer to say if the resident sees it; the other acts are always seen.
    public boolean asksWhoSees() {
        return verb == Verb.NOTE || verb == Verb.CONTRIBUTE;
    }

    public int longest() {
        return LONGEST;
    }

    public List<Part.Choice> officeChoices(Reader reader) {
        return offices.stream()
                .map(key -> new Part.Choice(key, names.office(reader, key)))
                .toList();
    }

    public List<Part.Choice> personChoices(Reader reader) {
        return people.stream()
                .map(key -> new Part.Choice(key, names.person(reader, key)))
                .toList();
    }

    public List<Part.Choice> whoSees(Reader reader) {
        return List.of(
                new Part.Choice("inside", reader.t("handling.sees.inside")),
                new Part.Choice("open", reader.t("handling.sees.open")));
    }

    /// What a colleague did meanwhile, one line each.
    public List<String> changes(Reader reader) {
        return since.stream()
                .map(entry -> reader.t(
                        "handling.changed.line",
                        reader.t("handling.did." + entry.verb().key()),
                        names.author(reader, entry),
                        reader.words().when(entry.at())))
                .toList();
    }
}
