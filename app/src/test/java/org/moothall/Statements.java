package org.moothall;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Counts what is asked of the database while something is done.
public final class Statements {

    private Statements() {}

    public static int of(Runnable what) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var said = new ListAppender<ILoggingEvent>();
        var before = logger.getLevel();
        logger.setLevel(Level.DEBUG);
        said.start();
        logger.addAppender(said);
        try {
            what.run();
            return (int) List.copyOf(said.list).stream()
                    .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                    .count();
        } finally {
            logger.detachAppender(said);
            logger.setLevel(before);
        }
    }
}
