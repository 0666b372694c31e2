package org.moothall.conference;

import java.util.List;
import java.util.Locale;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// The conferences on a case.
public record ConferencePanel(List<Conference> conferences) implements Page {

    public String state(Reader reader, Conference one) {
        return reader.t("conference.state." + one.state().name().toLowerCase(Locale.ROOT));
    }
}
