package org.moothall.study;

import java.util.List;
import org.moothall.directory.Office;
import org.moothall.directory.Offices;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// The form to call a study.
///
/// @param own key of the office that calls it
public record CallPage(String own, Offices offices, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public List<Part.Choice> others(Reader reader) {
        return offices.all().stream()
                .filter(office -> !office.key().equals(own))
                .map((Office office) -> new Part.Choice(office.key(), reader.t(office.name())))
                .toList();
    }
}
