package org.moothall.petition;

import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.web.Page;

/// The receipts of those who were just added, to be handed to each; and the lines that were no good.
public record AddedPage(CaseFile file, List<Row> added, List<People.Bad> bad) implements Page {

    /// @param name as it was just typed; from now on it is sealed
    public record Row(String name, Receipt receipt) {}

    static AddedPage of(CaseFile file, List<Reporter> people, List<Receipt> receipts, List<People.Bad> bad) {
        var rows = new java.util.ArrayList<Row>(people.size());
        for (var i = 0; i < people.size(); i++) rows.add(new Row(people.get(i).name(), receipts.get(i)));
        return new AddedPage(file, List.copyOf(rows), bad);
    }
}
