package org.moothall.outbox;

import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.kernel.Language;
import org.moothall.letters.Letter;
import org.moothall.mail.Mail;
import org.moothall.web.Texts;
import org.springframework.stereotype.Component;

/// The words around a letter, in its reader's language. The letter itself is the PDF; the subject says nothing of the
/// matter, for whoever else sees the mailbox. Of a sealed matter only that a letter waits is sent.
@Component
class Envelope {

    private final City city;
    private final Texts texts;

    Envelope(City city, Texts texts) {
        this.city = city;
        this.texts = texts;
    }

    Mail of(Message message, Letter letter, String to, byte @Nullable [] pdf) {
        var language = message.language();
        var name = city.settings().name().in(language);
        return new Mail(
                message.id(),
                name,
                city.settings().email() == null ? "" : city.settings().email(),
                to,
                texts.get(language, "outbox.subject", name, letter.number()),
                texts.get(
                        language,
                        pdf == null ? "outbox.text.sealed" : "outbox.text",
                        name,
                        letter.number(),
                        letter.title(),
                        message.receipt(),
                        answers(language)),
                pdf == null ? null : letter.number() + ".pdf",
                pdf);
    }

    private String answers(Language language) {
        var settings = city.settings();
        if (settings.email() != null) return texts.get(language, "outbox.answers.email", settings.email());
        return settings.phone() == null
                ? texts.get(language, "outbox.answers.page")
                : texts.get(language, "outbox.answers.phone", settings.phone());
    }
}
