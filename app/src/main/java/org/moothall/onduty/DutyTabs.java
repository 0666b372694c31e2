package org.moothall.onduty;

import java.util.List;
import java.util.Map;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// Beside each other on every page about duty.
public final class DutyTabs {

    private static final List<Map.Entry<String, String>> PAGES = List.of(
            Map.entry("duties.view.desk", "/roster"),
            Map.entry("duties.view.now", "/roster/now"),
            Map.entry("duties.view.mine", "/roster/mine"),
            Map.entry("duties.view.news", "/roster/news"));

    private DutyTabs() {}

    /// @param on the path of the page that is shown
    public static List<Part.Link> of(Reader reader, String on) {
        return PAGES.stream()
                .map(page -> new Part.Link(
                        reader.t(page.getKey()),
                        page.getValue(),
                        page.getValue().equals(on)))
                .toList();
    }
}
