package org.moothall.seal;

import org.moothall.identity.BeforeServing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Seals the names in letters of an older Moothall before anybody is served, some at a time.
@Component
@ConditionalOnProperty(name = "moothall.database", havingValue = "any", matchIfMissing = true)
class SealNamed extends BeforeServing {

    private static final Logger LOG = LoggerFactory.getLogger(SealNamed.class);
    private static final int TOGETHER = 50;

    private final NamedPapers papers;
    private final NamedPapers.Before before;

    SealNamed(NamedPapers papers, NamedPapers.Before before) {
        this.papers = papers;
        this.before = before;
    }

    @Override
    protected void seal() {
        var many = 0;
        for (var some = before.old(TOGETHER); !some.isEmpty(); some = before.old(TOGETHER))
            many += papers.keepOld(some);
        if (many > 0) LOG.info("{} letters whose addressee stood in them in the clear are sealed", many);
    }
}
