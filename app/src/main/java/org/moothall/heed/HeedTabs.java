package org.moothall.heed;

import java.util.List;
import org.moothall.directory.Directory;
import org.moothall.warning.Warnings;
import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the pages of warnings stand: in the menu with how many the reader's office owes an answer for, and as tabs.
@Configuration
public class HeedTabs {

    @Bean
    MenuItem warningsMenuItem(Warnings warnings, Directory directory) {
        return MenuItem.forStaff(12, "heed.menu", WarningPages.PATH, Guard.Who.STAFF)
                .counting(
                        me -> directory.officer(me.person()).map(warnings::owed).orElse(0));
    }

    public static List<Part.Link> of(Reader reader, String here) {
        return List.of(
                tab(reader, "heed.menu", WarningPages.PATH, here),
                tab(reader, "heed.changes", ChangePages.PATH, here),
                tab(reader, "heed.figures", FigurePages.PATH, here));
    }

    private static Part.Link tab(Reader reader, String key, String href, String here) {
        return new Part.Link(reader.t(key), href, href.equals(here));
    }
}
