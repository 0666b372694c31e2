package org.moothall.counter;

import java.util.List;
import org.moothall.kernel.Text;
import org.moothall.matters.Question;
import org.moothall.petition.Limit;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;

/// The register.
///
/// @param all    names of all kinds, for the field's own list of suggestions
/// @param kinds  kinds that fit what was typed, the best first
/// @param places places that fit
/// @param same   similar matters near the place that is chosen
/// @param limit  how many representatives several people have
/// @param office whose it will be; blank until kind and place are known
public record RegisterPage(
        Form form,
        List<Text> all,
        List<Part.Choice> kinds,
        List<Part.Choice> places,
        List<Question> questions,
        List<Part.Near> same,
        String office,
        Limit limit)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
