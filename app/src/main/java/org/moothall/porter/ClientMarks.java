package org.moothall.porter;

import java.nio.charset.StandardCharsets;
import org.moothall.keys.Keys;
import org.moothall.keys.Token;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Marks instead of what they stand for, by a key that all nodes have and no table.
@Component
class ClientMarks {

    interface Marking {
        byte[] mark(String purpose, byte[] text);
    }

    private final Marking keys;

    @Autowired
    ClientMarks(Keys keys) {
        this(keys::mark);
    }

    ClientMarks(Marking keys) {
        this.keys = keys;
    }

    /// The same text has another mark for each purpose.
    String of(String purpose, String text) {
        return Token.of(keys.mark(purpose, text.getBytes(StandardCharsets.UTF_8)));
    }
}
