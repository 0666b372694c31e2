package org.moothall.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.moothall.directory.Officer;
import org.moothall.timekeeper.Board;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.moothall.worklist.Worklist;
import org.moothall.worklist.Worklist.View;

/// The worklists of one officer as tabs, each with its length.
///
/// @param told how much time has brought to them
public record WorkTabs(Map<View, Integer> lengths, int told) {

    private static final List<View> COUNTED = List.of(View.MINE, View.OFFICE, View.TO_ACCEPT, View.ELSEWHERE);

    static WorkTabs of(Officer officer, Worklist worklist, Board board, java.time.Instant at) {
        var lengths = new EnumMap<View, Integer>(View.class);
        for (var view : COUNTED)
            lengths.put(
                    view,
                    worklist.length(view, officer.person(), officer.office().key(), at));
        return new WorkTabs(lengths, board.length(officer));
    }

    /// @param here the address of the list that is open
    List<Part.Link> links(Reader reader, String here) {
        var tabs = new ArrayList<Part.Link>();
        for (var one : COUNTED) {
            var name = reader.t("desk.view." + WorkPage.key(one));
            tabs.add(link(counted(reader, name, lengths.getOrDefault(one, 0)), WorkPage.path(one), here));
        }
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
