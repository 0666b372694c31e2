package org.moothall.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/// The transactions of a node that dies at the end of one of them: before what it did is kept, or right after.
final class Mortal extends TransactionTemplate {

    private static final long serialVersionUID = 1;

    private final int lives;
    private final boolean keeps;
    private int turn;

    /// @param lives so many transactions end well; the next is the last
    /// @param keeps whether what the last one did is kept
    Mortal(PlatformTransactionManager manager, int lives, boolean keeps) {
        super(manager);
        this.lives = lives;
        this.keeps = keeps;
    }

    /// What no `catch` of ours takes for a fault that can be mended.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
        final boolean kept;

        Killed(boolean kept) {
            this.kept = kept;
        }
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        var last = turn++ == lives;
        var done = super.execute(status -> within(action, status, last && !keeps));
        if (last) throw new Killed(true);
        return done;
    }

    private static <T extends @Nullable Object> T within(
            TransactionCallback<T> action, TransactionStatus status, boolean dies) {
        var done = action.doInTransaction(status);
        if (dies) throw new Killed(false);
        return done;
    }
}
