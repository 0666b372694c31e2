package org.moothall.grievance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/// What waits to be written, and when a writer may take it: all that there is where nobody writes, but a worthwhile
/// group where somebody does. A group costs the database as much as four reports before the first of them is written.
final class Gathering<T> {

    private final int mostWaiting;
    private final int mostTogether;
    private final int worthwhile;
    private final Queue<T> waiting = new ArrayDeque<>();
    private int writing;
    private boolean open;

    Gathering(int mostWaiting, int mostTogether, int worthwhile) {
        this.mostWaiting = mostWaiting;
        this.mostTogether = mostTogether;
        this.worthwhile = worthwhile;
    }

    /// False where too many wait already, and once it is closed.
    synchronized boolean offer(T one) {
        if (!open || waiting.size() == mostWaiting) return false;
        waiting.add(one);
        if (ready()) notify();
        return true;
    }

    /// Waits for a group; empty once it is closed and nothing is left. After each other one comes `written`.
    synchronized List<T> take() throws InterruptedException {
        while (open && !ready()) wait();
        var group = new ArrayList<T>();
        while (group.size() < mostTogether && !waiting.isEmpty()) group.add(waiting.remove());
        if (!group.isEmpty()) writing++;
        return group;
    }

    synchronized void written() {
        writing--;
        if (ready()) notify();
    }

    private boolean ready() {
        return waiting.size() >= (writing == 0 ? 1 : worthwhile);
    }

    synchronized void open() {
        open = true;
    }

    /// Takes no more; what waits is still given out.
    synchronized void close() {
        open = false;
        notifyAll();
    }

    synchronized boolean isOpen() {
        return open;
    }
}
