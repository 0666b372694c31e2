package org.moothall.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;
import org.moothall.joint.Owing;
import org.moothall.timekeeper.Board;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.moothall.worklist.Worklist;
import org.moothall.worklist.Worklist.View;

/// The worklists of one officer as tabs, each with its length.
///
/// @param lengths of the lists that are theirs
/// @param told    how much time has brought to them
/// @param owed    how many dated contributions their office owes
public record WorkTabs(Map<View, Integer> lengths, int told, int owed) {

    private static final List<View> COUNTED =
            List.of(View.MINE, View.OFFICE, View.TO_ACCEPT, View.ELSEWHERE, View.TO_DECIDE);

    static WorkTabs of(Officer officer, Worklist worklist, Board board, Owing owing, java.time.Instant at) {
        var lengths = new EnumMap<View, Integer>(View.class);
        for (var view : counted(officer))
            lengths.put(
                    view,
                    worklist.length(view, officer.person(), officer.office().key(), at));
        return new WorkTabs(lengths, board.length(officer) + owing.toldLength(officer), owing.length(officer));
    }

    /// Only a leader has cases of their own.
    private static List<View> counted(Officer officer) {
        return officer.is(Role.HEAD)
                ? Stream.concat(COUNTED.stream(), Stream.of(View.OWN)).toList()
                : COUNTED;
    }

    /// @param here the address of the list that is open
    List<Part.Link> links(Reader reader, String here) {
        var tabs = new ArrayList<Part.Link>();
        lengths.forEach((one, length) -> {
            var name = reader.t("desk.view." + WorkPage.key(one));
            tabs.add(link(counted(reader, name, length), WorkPage.path(one), here));
        });
        tabs.add(link(counted(reader, reader.t("desk.owed"), owed), OwedPages.PATH, here));
        tabs.add(link(counted(reader, reader.t("desk.told"), told), ToldPages.PATH, here));
        tabs.add(link(reader.t("desk.view.closed"), WorkPage.path(View.CLOSED), here));
        return tabs;
    }

    private static String counted(Reader reader, String name, int length) {
        return reader.t("desk.tab", name, WorkPage.number(reader, length));
    }

    private static Part.Link link(String words, String href, String here) {
        return new Part.Link(words, href, href.equals(here));
    }
}
