package org.moothall.together;

import java.util.List;
import org.moothall.together.Joinings.Heard;
import org.moothall.together.Joinings.Link;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// What a case hangs together with, on its page, and what may be done about it.
///
/// @param joined the first of the cases joined into it; `many` is how many there are
/// @param said   what the many said of the answer, each for themselves
public record TogetherPanel(String number, List<Link> links, List<Link> joined, int many, Heard.Said said)
        implements Page {

    public String how(Reader reader, Link link) {
        return switch (link.how()) {
            case INTO -> reader.t("together.into.since", reader.words().date(link.at()));
            case JOINED -> reader.t("together.joined.since", reader.words().date(link.at()));
            case PART_OF -> reader.t("together.part-of.since", reader.words().date(link.at()));
            case PART -> reader.t("together.part.since", reader.words().date(link.at()));
        };
    }
}
