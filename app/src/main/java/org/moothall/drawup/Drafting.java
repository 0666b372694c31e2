package org.moothall.drawup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Language;
import org.moothall.rota.Brief;
import org.moothall.solver.Drawing;
import org.moothall.solver.Outcome;
import org.moothall.web.Texts;
import org.moothall.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// One drawing up on its way: keeps the best so far once a second, hears whether it shall stop.
final class Drafting implements Drawing.Watcher {

    private static final Logger LOG = LoggerFactory.getLogger(Drafting.class);
    private static final Duration A_BEAT = Duration.ofSeconds(1);

    private final Draft draft;
    private final Briefing briefing;
    private final Brief brief;
    private final DrawingStore store;
    private final Weighing weighing;
    private final Texts texts;
    private final Clock clock;
    private final AtomicReference<Outcome.@Nullable Drawn> news = new AtomicReference<>();
    private volatile boolean goesOn = true;
    private volatile long beat;

    Drafting(Draft draft, Briefing briefing, DrawingStore store, Weighing weighing, Texts texts, Clock clock) {
        this.draft = draft;
        this.briefing = briefing;
        this.store = store;
        this.weighing = weighing;
        this.texts = texts;
        this.clock = clock;
        brief = briefing.brief();
    }

    void draw(Drawing.Effort effort) {
        var state = Draft.State.NONE;
        var why = List.<org.moothall.rota.Rule>of();
        try {
            switch (Drawing.draw(brief, effort, this)) {
                case Outcome.Drawn drawn -> {
                    news.set(drawn);
                    state = Draft.State.DRAWN;
                }
                case Outcome.Impossible impossible -> {
                    state = Draft.State.IMPOSSIBLE;
                    why = impossible.together();
                }
                case Outcome.Unknown unknown -> {}
            }
        } catch (RuntimeException e) {
            LOG.error("Drawing up the roster of {} failed", draft.desk(), e);
        }
        keep();
        store.end(new DrawingStore.End(draft.id(), state, said(why, Language.EN), said(why, Language.ZH)));
    }

    private List<String> said(List<org.moothall.rota.Rule> rules, Language language) {
        var words = new Words(texts, language, briefing.calendar().zone(), clock.instant());
        return weighing.saying(briefing, words).all(rules);
    }

    void stop() {
        goesOn = false;
    }

    @Override
    public boolean better(Outcome.Drawn drawn) {
        news.set(drawn);
        return goesOn;
    }

    @Override
    public boolean goesOn() {
        if (System.nanoTime() - beat < A_BEAT.toNanos()) return goesOn;
        beat = System.nanoTime();
        try {
            keep();
            goesOn &= store.beat(draft.id(), clock.instant());
        } catch (DataAccessException e) {
            LOG.warn("The roster being drawn up for {} could not be kept: {}", draft.desk(), e.getMessage());
        }
        return goesOn;
    }

    private void keep() {
        var found = news.getAndSet(null);
        if (found != null)
            store.found(new DrawingStore.Found(
                    draft.id(),
                    found.price(),
                    Math.max(0, found.bound()),
                    briefing.lines(brief, found.roster()).stream()
                            .map(Draft::written)
                            .toList()));
    }
}
