package org.moothall.heed;

import java.util.List;
import org.moothall.directory.Person;
import org.moothall.kernel.Text;
import org.moothall.tally.Change;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// Known changes of how much is reported, the latest first.
///
/// @param may whether the reader may say more of them
public record ChangesPage(Form form, List<Change> changes, boolean may, Names names) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    /// “Water supply, Nandu District”
    public String about(Change change, Reader reader) {
        var kind = change.kind().isEmpty() ? reader.t("heed.all-kinds") : names.kind(reader, change.kind());
        var area = change.area().isEmpty() ? names.areas().root().key() : change.area();
        return reader.t("heed.change.about", kind, names.area(reader, area));
    }

    public String days(Change change, Reader reader) {
        var words = reader.words();
        var until = change.until();
        return until == null
                ? reader.t("heed.change.open", words.day(change.since()))
                : reader.t("heed.from-to", words.day(change.since()), words.day(until));
    }

    public String by(Change change, Reader reader) {
        var person = names.offices().person(change.by()).map(Person::name).orElse(new Text(change.by(), change.by()));
        return reader.t("heed.change.by", reader.t(person), reader.words().when(change.at()));
    }

    public List<Part.Choice> kinds(Reader reader) {
        return names.kindsAndBranches(reader);
    }

    public List<Part.Choice> areas(Reader reader) {
        return names.areaChoices(reader);
    }
}
