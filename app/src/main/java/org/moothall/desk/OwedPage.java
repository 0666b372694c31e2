package org.moothall.desk;

import java.util.List;
import org.moothall.directory.Offices;
import org.moothall.joint.ContributionWords;
import org.moothall.joint.OwedLine;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// Contributions with a date that have not come, what is late first.
///
/// @param byUs what the reader's office owes
/// @param toUs what others owe on the cases that it leads
public record OwedPage(List<OwedLine> byUs, List<OwedLine> toUs, Offices offices, WorkTabs tabs) implements Page {

    public ContributionWords words(Reader reader) {
        return new ContributionWords(reader, offices);
    }

    /// A line as a sheet has it.
    ///
    /// @param list key of the list's name
    List<Object> cells(Reader reader, String list, OwedLine line) {
        var words = words(reader);
        return List.of(
                reader.t(list),
                line.number(),
                line.title(),
                reader.t(line.request()),
                line.since(),
                line.due(),
                words.office(line.lead()),
                words.office(line.office()));
    }

    public List<Part.Link> links(Reader reader) {
        return tabs.links(reader, OwedPages.PATH);
    }
}
