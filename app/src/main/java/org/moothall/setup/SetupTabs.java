package org.moothall.setup;

import java.util.List;
import java.util.stream.Stream;
import org.moothall.web.Guard;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// The tabs of the set-up's pages.
public final class SetupTabs {

    private SetupTabs() {}

    /// @param here the address of the page that is open
    public static List<Part.Link> of(Reader reader, String here) {
        var tabs = Stream.of(
                tab(reader, "setup.rules", "/city/rules", here),
                tab(reader, "setup.procedures", "/city/procedures", here),
                tab(reader, "setup.calendar", "/city/calendar", here),
                tab(reader, "setup.suggestions", "/city/suggestions", here),
                tab(reader, "setup.rights", "/city/rights", here));
        var accounts = Stream.of(
                tab(reader, "setup.channels", "/city/channels", here),
                tab(reader, "setup.accounts", "/city/accounts", here));
        return shown(reader) ? Stream.concat(tabs, accounts).toList() : tabs.toList();
    }

    /// Whether this reader sees the set-up, and not only what everybody may read of it.
    public static boolean shown(Reader reader) {
        return Guard.Who.SET_UP.lets(reader.signedIn());
    }

    /// Whether this reader may change it.
    public static boolean mayChange(Reader reader) {
        return Guard.Who.ADMINISTRATOR.lets(reader.signedIn());
    }

    private static Part.Link tab(Reader reader, String key, String href, String here) {
        return new Part.Link(reader.t(key), href, href.equals(here));
    }
}
