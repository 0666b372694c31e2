package org.moothall.grievance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.moothall.casework.CaseFile;
import org.moothall.places.Spot;
import org.springframework.stereotype.Service;

/// The door to residents' reports.
@Service
public class Grievances {

    /// Files a report. Returns once it is durable; the same submission again answers the same receipt.
    public Receipt file(Filing filing) {
        throw new UnsupportedOperationException("grievance");
    }

    /// Takes over reports of another system, many at once, in the caller's transaction: no receipts, no reporters.
    public void takeOver(List<TakenOver> reports) {
        throw new UnsupportedOperationException("grievance");
    }

    /// Adds one more person to a matter that is already open, with a receipt of their own.
    public Receipt join(String number, Reporter reporter, UUID submission) {
        throw new UnsupportedOperationException("grievance");
    }

    /// Open public matters of the same branch within 150 m and fixed ones of 30 days, nearest first.
    public List<Similar> similar(String matter, Spot spot, int most) {
        throw new UnsupportedOperationException("grievance");
    }

    /// The case behind a receipt, if the phrase is right.
    public Optional<CaseFile> follow(String number, String phrase) {
        throw new UnsupportedOperationException("grievance");
    }
}
