package org.moothall.letters;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.deadline.Extension;
import org.moothall.grievance.Report;
import org.moothall.handling.ActPage;
import org.moothall.handling.Jointly;
import org.moothall.procedure.Verb;
import org.moothall.stationery.Template;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// A letter being written. Everything in it is in the form; each button saves it first.
///
/// @param letter   as it was last saved
/// @param joint    what other offices contributed
/// @param extension how much more time there may be; null where none
/// @param points   how many points the form shows
/// @param receipts whose reporters could be named
/// @param changed  whether a colleague has saved the draft since this form was opened
public record LetterPage(
        CaseFile file,
        Letter letter,
        Template template,
        Jointly joint,
        @Nullable Report report,
        List<String> receipts,
        @Nullable Extension extension,
        Form form,
        int points,
        boolean changed)
        implements Page {

    @Override
    public int status() {
        return changed ? 409 : form.status();
    }

    public String title(Reader reader) {
        return reader.t(template.title());
    }

    public boolean answersPoints() {
        return template.answersPoints();
    }

    /// A part that the caseworker writes: its field, its name, what belongs there.
    public record Written(String field, String title, String hint) {}

    public List<Written> parts(Reader reader) {
        return template.parts().stream()
                .map(part -> new Written("part-" + part.key(), reader.t(part.title()), reader.t(part.hint())))
                .toList();
    }

    public boolean asksDate() {
        return template.move() == Verb.INTERIM;
    }

    public boolean asksMore() {
        return template.move() == Verb.EXTEND;
    }

    public String most(Reader reader) {
        return extension == null ? "" : ActPage.most(extension, reader);
    }

    public List<Part.Choice> languages(Reader reader) {
        return List.of(
                new Part.Choice("EN", reader.t("letters.language.en")),
                new Part.Choice("ZH", reader.t("letters.language.zh")));
    }

    public List<Part.Choice> names(Reader reader) {
        return receipts.stream()
                .map(number -> new Part.Choice(number, reader.t("letters.name.receipt", number)))
                .toList();
    }

    public String said() {
        return report == null ? file.title() : Objects.requireNonNull(report).description();
    }

    public int longest() {
        return LetterForm.LONGEST;
    }
}
