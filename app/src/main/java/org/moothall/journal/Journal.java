package org.moothall.journal;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The door to history: append and read, nothing else. Call within the transaction of the act itself.
@Service
public class Journal {

    /// Appends lines, many at once; lines of one record keep their order and are chained by their hashes.
    public void append(List<Line> lines) {
        throw new UnsupportedOperationException("journal");
    }

    /// The same for records that are new in this transaction: nothing has to be looked up.
    public void begin(List<Line> first) {
        throw new UnsupportedOperationException("journal");
    }

    public List<Written> of(UUID record) {
        throw new UnsupportedOperationException("journal");
    }

    /// A line as it stands: position in its record's chain, and its hash.
    public record Written(int position, Line line, String hash) {}
}
