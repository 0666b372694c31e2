package org.moothall.succession;

import java.util.List;
import org.moothall.kernel.Text;

/// What somebody may owe besides their cases, and who owes it once they have left.
public interface Duty {

    /// What there is of it, a sentence each; nothing where nothing changes.
    List<Text> told(Leaving leaving);

    /// Settles it, in the transaction in which the cases go.
    void settle(Leaving leaving);
}
