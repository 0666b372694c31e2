package org.moothall.identity;

import org.springframework.context.SmartLifecycle;

/// What has to be sealed before anybody is served.
public abstract class BeforeServing implements SmartLifecycle {

    private volatile boolean running;

    protected abstract void seal();

    @Override
    public final void start() {
        seal();
        running = true;
    }

    @Override
    public final void stop() {
        running = false;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    /// Before reports are taken.
    @Override
    public final int getPhase() {
        return -1;
    }
}
