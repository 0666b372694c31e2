package org.moothall.watch;

import org.moothall.mail.ReplyBox;
import org.moothall.notice.Alarms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Reads what staff answer by e-mail. Every node does: an answer that two read takes an alarm once.
@Component
class MailReplies {

    private static final Logger LOG = LoggerFactory.getLogger(MailReplies.class);

    private final ReplyBox box;
    private final Alarms alarms;
    private final boolean running;
    private volatile boolean broken;

    MailReplies(ReplyBox box, Alarms alarms, @Value("${moothall.rounds:false}") boolean running) {
        this.box = box;
        this.alarms = alarms;
        this.running = running;
    }

    @Scheduled(fixedDelay = 20_000, initialDelay = 20_000)
    void look() {
        if (running && box.on()) read();
    }

    void read() {
        try {
            box.read(answer -> {
                if (Answers.yes(answer.words())) alarms.answered(answer.token());
            });
            broken = false;
        } catch (ReplyBox.NotRead e) {
            if (!broken) LOG.warn("Answers by e-mail cannot be read ({}); it is tried again.", e.getMessage());
            broken = true;
        }
    }

    boolean on() {
        return box.on();
    }

    /// As this node found it last.
    boolean broken() {
        return broken;
    }
}
