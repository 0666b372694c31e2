package org.moothall.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The door to cases: open, act, look.
@Service
public class Casework {

    /// Opens cases, many at once, in the caller's transaction: file, first entry, limits, journal. Answers them in
    /// order.
    public List<CaseFile> open(List<Opening> openings) {
        throw new UnsupportedOperationException("casework");
    }

    /// Takes an act on a case: the rules of its procedure decide.
    public Decision take(CaseId id, Act act) {
        throw new UnsupportedOperationException("casework");
    }

    public Optional<CaseFile> find(String number) {
        throw new UnsupportedOperationException("casework");
    }

    public CaseFile require(CaseId id) {
        throw new UnsupportedOperationException("casework");
    }

    public List<Entry> history(CaseId id) {
        throw new UnsupportedOperationException("casework");
    }

    /// The limits of a case as they stand at a moment, in the procedure's order.
    public List<Clock> clocks(CaseFile file, Instant at) {
        throw new UnsupportedOperationException("casework");
    }

    /// Notes that one more (or fewer) people stand behind the case.
    public void reporters(CaseId id, int more) {
        throw new UnsupportedOperationException("casework");
    }
}
