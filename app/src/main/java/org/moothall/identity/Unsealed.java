package org.moothall.identity;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What an older Moothall kept in the clear and a migration has set aside. Each module seals its own at
/// start: some at a time, each sealed and taken away in one transaction, so that whoever is killed goes on
/// where they were. The next start gives the emptied table's disk back.
@Component
public class Unsealed {

    private static final int TOGETHER = 500;

    private final UnsealedStore store;
    private final TransactionTemplate transaction;

    Unsealed(UnsealedStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /// @param id what its module knows it by
    public record Clear(String id, byte[] content) {

        @Override
        public String toString() {
            return "Clear[" + id + "]";
        }
    }

    /// Hands over all of one sort, some at a time, in transactions of their own; answers how many.
    public int each(String sort, Consumer<List<Clear>> seal) {
        var sealed = 0;
        for (var some = some(sort, seal); some > 0; some = some(sort, seal)) sealed += some;
        return sealed;
    }

    private int some(String sort, Consumer<List<Clear>> seal) {
        return transaction.execute(status -> {
            var taken = store.take(sort, TOGETHER);
            if (!taken.isEmpty()) seal.accept(taken);
            return taken.size();
        });
    }
}
