package org.moothall;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Counts what is asked of the database while something is done: by the thread that does it, and by those that answer
/// requests; what goes round in the background is none of it.
public final class Statements {

    private Statements() {}

    public static int of(Runnable what) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var own = Thread.currentThread().getName();
        var said = new Named();
        var before = logger.getLevel();
        logger.setLevel(Level.DEBUG);
        said.start();
        logger.addAppender(said);
        try {
            what.run();
            return (int) List.copyOf(said.list).stream()
                    .filter(event -> event.getThreadName().equals(own)
                            || event.getThreadName().startsWith("tomcat-handler"))
                    .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                    .count();
        } finally {
            logger.detachAppender(said);
            logger.setLevel(before);
        }
    }

    /// An event's thread is the one that first asks, unless it is asked at once.
    private static final class Named extends ListAppender<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            super.append(event);
        }
    }
}
