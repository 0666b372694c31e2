package org.moothall.retention;

import java.nio.file.Path;
import java.time.Instant;
import org.moothall.database.AfterRestore;
import org.moothall.erasure.Shredding;
import org.moothall.identity.BeforeServing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Erased stays erased: what a list beside the keys tells and the database does not is erased again before anybody is
/// served. That is so after a restore, and where somebody died between the list and the commit.
@Component
@ConditionalOnProperty(name = "moothall.database", havingValue = "any", matchIfMissing = true)
class EraseAgain extends BeforeServing implements AfterRestore {

    private final Shredding shredding;
    private final Erasing erasing;

    EraseAgain(Shredding shredding, Erasing erasing) {
        this.shredding = shredding;
        this.erasing = erasing;
    }

    @Override
    public void restored(Path folder) {
        shredding.unknown(folder, erasing::again);
    }

    void inStep(Instant from) {
        shredding.inStep(from, erasing::again);
    }

    @Override
    protected void seal() {
        inStep(Instant.EPOCH);
    }
}
