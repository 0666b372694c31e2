package org.moothall.upkeep;

import org.moothall.checkpoint.Verification;
import org.moothall.journal.Break;
import picocli.CommandLine;

/// Tells a verification at the keyboard: what is wrong on the error stream, how far it is on the other.
final class Progress implements Verification.Listener {

    private static final int EVERY = 10_000;

    private final CommandLine line;
    private long many;
    private long told;

    Progress(CommandLine line) {
        this.line = line;
    }

    long many() {
        return many;
    }

    @Override
    public void broken(Break one) {
        many++;
        line.getErr().println(one.sentence());
    }

    @Override
    public void reached(String what, long reached) {
        if (reached < told) told = 0;
        if (reached - told < EVERY) return;
        told = reached;
        line.getOut().println("… %,d %s".formatted(reached, what));
    }
}
