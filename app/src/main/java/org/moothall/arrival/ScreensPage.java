package org.moothall.arrival;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.presence.Screen;
import org.moothall.roster.Desk;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// The screens of the desks whose rosters the reader draws up.
///
/// @param key the one just made, shown this once; null before
public record ScreensPage(
        Form form, List<Of> desks, @Nullable String key) implements Page {

    public record Of(Desk desk, List<Screen> screens) {}

    @Override
    public int status() {
        return form.status();
    }

    public List<Part.Choice> choices(Reader reader) {
        return desks.stream()
                .map(of -> new Part.Choice(of.desk.key(), reader.t(of.desk.name())))
                .toList();
    }

    public static String state(Screen screen, Reader reader) {
        var paired = screen.pairedAt();
        return paired == null
                ? reader.t("arrival.screen.waits", reader.words().when(screen.madeAt()))
                : reader.t("arrival.screen.since", reader.words().when(paired));
    }
}
