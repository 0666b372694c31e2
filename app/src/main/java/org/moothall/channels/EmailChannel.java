package org.moothall.channels;

import org.moothall.city.City;
import org.moothall.mail.Mail;
import org.moothall.mail.Mailing;
import org.moothall.mail.ReplyBox;
import org.moothall.mail.Sent;
import org.springframework.stereotype.Component;

@Component
class EmailChannel implements Channel {

    private final Mailing mailing;
    private final ReplyBox replies;
    private final City city;

    EmailChannel(Mailing mailing, ReplyBox replies, City city) {
        this.mailing = mailing;
        this.replies = replies;
        this.city = city;
    }

    @Override
    public Kind kind() {
        return Kind.EMAIL;
    }

    @Override
    public boolean on() {
        return mailing.on();
    }

    @Override
    public boolean answers() {
        return replies.on();
    }

    @Override
    public Reply send(Note note, String address) {
        var mail = new Mail(
                note.id(),
                note.from(),
                replies.address(note.name()),
                address,
                note.subject(),
                note.whole(),
                null,
                null);
        return switch (mailing.send(mail, city.settings().email())) {
            case Sent.Accepted() -> new Reply.Taken("");
            case Sent.Refused(var why, var code) -> new Reply.Failed(why(why), code);
            case Sent.NotNow(var why, var code) -> new Reply.Failed(why(why), code);
        };
    }

    private static Reply.Why why(Sent.Why why) {
        return switch (why) {
            case NO_ADDRESS, NO_MAILBOX -> Reply.Why.NO_ADDRESS;
            case MAILBOX_FULL, RULES, OTHER -> Reply.Why.REFUSED;
            case UNREACHABLE -> Reply.Why.UNREACHABLE;
            case SETTINGS -> Reply.Why.SETTINGS;
            case BUSY -> Reply.Why.BUSY;
        };
    }
}
