package org.moothall.watch;

import java.time.Clock;
import java.util.regex.Pattern;
import org.moothall.channels.Heard;
import org.moothall.notice.Alarms;
import org.moothall.reach.Reach;
import org.moothall.sending.Messages;
import org.moothall.sending.Sender;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What comes back by a way out: receipts, and “1” from whoever takes what they were sent last.
@Component
class Answers {

    private static final Pattern YES = Pattern.compile("(1|１|ok|yes|好|收到)(?![0-9a-z]).*", Pattern.DOTALL);

    private final Alarms alarms;
    private final Messages messages;
    private final Sender sender;
    private final Reach reach;
    private final Clock clock;

    Answers(Alarms alarms, Messages messages, Sender sender, Reach reach, Clock clock) {
        this.alarms = alarms;
        this.messages = messages;
        this.sender = sender;
        this.reach = reach;
        this.clock = clock;
    }

    static boolean yes(String answer) {
        return YES.matcher(answer).matches();
    }

    @EventListener
    void heard(Heard.Receipt receipt) {
        messages.referred(receipt.channel(), receipt.reference())
                .ifPresent(message -> sender.receipt(message, receipt.came(), clock.instant()));
    }

    @EventListener
    void heard(Heard.Answer answer) {
        if (yes(answer.text()))
            reach.whose(answer.channel(), answer.address())
                    .ifPresent(person -> alarms.answered(person, answer.channel()));
    }
}
