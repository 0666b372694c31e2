package org.moothall.warning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.moothall.directory.Directory;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.notice.Subject;
import org.moothall.warning.Warning.Grade;
import org.moothall.web.Texts;
import org.springframework.stereotype.Component;

/// A warning rings until it is answered; a red one day and night.
@Component
class WarningAlarms implements Subject {

    static final String KIND = "warning";

    private static final String URGENT = "urgent";

    private final WarningStore store;
    private final Alarms alarms;
    private final Directory directory;
    private final Texts texts;

    WarningAlarms(WarningStore store, Alarms alarms, Directory directory, Texts texts) {
        this.store = store;
        this.alarms = alarms;
        this.directory = directory;
        this.texts = texts;
    }

    /// One that rang by day and has become red rings day and night from now on.
    void raise(Warning warning, Instant at) {
        if (warning.grade() == Grade.RED) alarms.again(about(warning, KIND));
        var goes = goes(warning);
        alarms.raise(new Alarm.Raise(
                KIND,
                about(warning, goes),
                goes,
                warning.office(),
                new Text(words(Language.EN, warning), words(Language.ZH, warning)),
                "/warnings/" + warning.number(),
                at));
    }

    void answered(Warning warning) {
        alarms.again(about(warning, goes(warning)));
    }

    private static String goes(Warning warning) {
        return warning.grade() == Grade.RED ? URGENT : KIND;
    }

    /// What alarms of a warning are about, whichever ladder they go up.
    static List<String> abouts(Warning warning) {
        return List.of(about(warning, KIND), about(warning, URGENT));
    }

    private static String about(Warning warning, String goes) {
        return KIND + ":" + warning.id() + ":" + goes;
    }

    /// Number, grade and office alone: telephones lie on tables.
    private String words(Language language, Warning warning) {
        var office = directory
                .offices()
                .find(warning.office())
                .map(one -> one.name().in(language))
                .orElse(warning.office());
        var grade = texts.get(language, "warning.grade." + warning.grade());
        return texts.get(language, "warning.alarm", warning.number(), grade, office);
    }

    private Optional<Warning> warning(Alarm alarm) {
        return store.find(UUID.fromString(alarm.about().split(":")[1]));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Standing standing(Alarm alarm, Instant at) {
        var stands =
                warning(alarm).filter(Warning::open).filter(one -> goes(one).equals(alarm.goes()));
        return new Standing(stands.isPresent(), "");
    }

    /// Whoever had taken an alarm of it and has not answered rings again after the ladder's patience; a
    /// new grade, or the end of watching, rings anew.
    @Override
    public boolean recurs() {
        return true;
    }
}
