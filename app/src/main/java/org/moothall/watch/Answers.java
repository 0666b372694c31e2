package org.moothall.watch;

import java.util.regex.Pattern;
import org.moothall.channels.Heard;
import org.moothall.notice.Alarms;
import org.moothall.reach.Reach;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What comes back by a way out: receipts, and “1” from whoever takes what they were sent last.
@Component
class Answers {

    private static final Pattern YES = Pattern.compile("(1|１|ok|yes|好|收到).*", Pattern.DOTALL);

    private final Alarms alarms;
    private final Reach reach;

    Answers(Alarms alarms, Reach reach) {
        this.alarms = alarms;
        this.reach = reach;
    }

    @EventListener
    void heard(Heard.Receipt receipt) {
        alarms.delivered(receipt.channel(), receipt.reference());
    }

    @EventListener
    void heard(Heard.Answer answer) {
        if (YES.matcher(answer.text()).matches())
            reach.whose(answer.channel(), answer.address())
                    .ifPresent(person -> alarms.answered(person, answer.channel()));
    }
}
