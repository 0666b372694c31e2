package org.moothall.handling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Decision;
import org.moothall.directory.Office;
import org.moothall.directory.Offices;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// Several cases to one colleague with one reason.
///
/// @param chosen   those that are to go, as they stand now
/// @param outcomes what came of each, once it was sent; empty before
public record HandOverPage(Office office, Offices offices, List<CaseFile> chosen, Form form, List<Outcome> outcomes)
        implements Page {

    /// @param refused why a rule says no; null where the case went
    /// @param changed whether somebody else was quicker
    public record Outcome(CaseFile file, Decision.@Nullable Refused refused, boolean changed) {

        static Outcome of(CaseFile file, Decision decision) {
            return switch (decision) {
                case Decision.Taken taken -> new Outcome(taken.file(), null, false);
                case Decision.Refused refused -> new Outcome(file, refused, false);
                case Decision.Changed(var now, var _) -> new Outcome(now, null, true);
            };
        }

        boolean went() {
            return refused == null && !changed;
        }

        public String why(Reader reader) {
            return refused == null ? reader.t("handling.many.changed") : ActPage.refusal(refused, reader);
        }
    }

    @Override
    public int status() {
        return left().isEmpty() ? form.status() : 409;
    }

    public List<Outcome> left() {
        return outcomes.stream().filter(outcome -> !outcome.went()).toList();
    }

    public int went() {
        return outcomes.size() - left().size();
    }

    public boolean sent() {
        return !outcomes.isEmpty();
    }

    public int longest() {
        return ActPage.LONGEST;
    }

    List<String> people() {
        return offices.handlers(office.key());
    }

    public List<Part.Choice> personChoices(Reader reader) {
        var names = new Names(offices);
        return people().stream()
                .map(key -> new Part.Choice(key, names.person(reader, key)))
                .toList();
    }

    public String person(Reader reader) {
        return new Names(offices).person(reader, form.value("person"));
    }

    public List<Part.Choice> caseChoices(Reader reader) {
        return chosen.stream()
                .map(file -> new Part.Choice(ticked(file), reader.t("handling.many.case", file.number(), file.title())))
                .toList();
    }

    /// A case and the version that was looked at.
    static String ticked(CaseFile file) {
        return file.number() + ":" + file.version();
    }
}
