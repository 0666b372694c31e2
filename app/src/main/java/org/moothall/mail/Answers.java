package org.moothall.mail;

import jakarta.mail.MessagingException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.moothall.mail.Sent.Why;

/// What a mail server's refusal means for one mail: for good or for now, and why.
final class Answers {

    /// “550 5.7.1 …”: the second says more than the first.
    private static final Pattern FINER = Pattern.compile("^\\d{3}[ -]\\d\\.(\\d{1,3}\\.\\d{1,3})\\b");

    private Answers() {}

    private record Answer(int code, String words, boolean ours) {}

    static Sent of(Throwable failure) {
        var answers = Stream.iterate(failure, one -> one != null, Answers::next)
                .flatMap(one -> Stream.ofNullable(answer(one)))
                .toList();
        // what it says to the address counts more than what it says to the whole
        var said = answers.isEmpty() ? null : answers.getLast();
        if (said == null) return new Sent.NotNow(Why.UNREACHABLE, 0);
        if (said.ours() || said.code() == 530 || said.code() == 535) return new Sent.NotNow(Why.SETTINGS, said.code());
        if (said.code() < 500) return new Sent.NotNow(Why.BUSY, said.code());
        return new Sent.Refused(why(said), said.code());
    }

    private static @Nullable Throwable next(Throwable one) {
        return one instanceof MessagingException mail ? mail.getNextException() : one.getCause();
    }

    private static @Nullable Answer answer(Throwable one) {
        return switch (one) {
            case SMTPAddressFailedException to -> new Answer(to.getReturnCode(), words(to), false);
            case SMTPSenderFailedException from -> new Answer(from.getReturnCode(), words(from), true);
            case SMTPSendFailedException all -> new Answer(all.getReturnCode(), words(all), false);
            default -> null;
        };
    }

    private static String words(Throwable one) {
        return one.getMessage() == null ? "" : one.getMessage();
    }

    private static Why why(Answer said) {
        var finer = FINER.matcher(said.words());
        var detail = finer.find() ? finer.group(1) : "";
        if (detail.startsWith("7.")) return Why.RULES;
        if (detail.equals("2.2") || said.code() == 552) return Why.MAILBOX_FULL;
        return switch (said.code()) {
            case 550, 551, 553 -> Why.NO_MAILBOX;
            case 554 -> detail.startsWith("1.") ? Why.NO_MAILBOX : Why.RULES;
            default -> Why.OTHER;
        };
    }
}
