package org.moothall.study;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.moothall.directory.Directory;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.notice.Subject;
import org.moothall.timekeeper.Every;
import org.moothall.timekeeper.Timekeeper;
import org.moothall.web.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A step that is not done by its date rings up the ladder for what is overdue, until it is done.
@Component
class StepAlarms implements Subject {

    static final String KIND = "study";

    private static final String GOES = "overdue";

    private final StepStore steps;
    private final Alarms alarms;
    private final Directory directory;
    private final Texts texts;
    private final Every minute = new Every(Duration.ofMinutes(1));

    StepAlarms(StepStore steps, Alarms alarms, Directory directory, Texts texts) {
        this.steps = steps;
        this.alarms = alarms;
        this.directory = directory;
        this.texts = texts;
    }

    @EventListener
    void round(Timekeeper.Round round) {
        if (!minute.due(round.at())) return;
        for (var step : steps.overdue(round.at()))
            alarms.raise(new Alarm.Raise(
                    KIND,
                    KIND + ":" + step.id(),
                    GOES,
                    step.office(),
                    new Text(words(Language.EN, step), words(Language.ZH, step)),
                    "/studies/" + step.number(),
                    round.at()));
    }

    private String words(Language language, StepStore.Overdue step) {
        var office = directory
                .offices()
                .find(step.office())
                .map(one -> one.name().in(language))
                .orElse(step.office());
        return texts.get(language, "study.step.rings", step.number(), office);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Standing standing(Alarm alarm, Instant at) {
        var id = UUID.fromString(alarm.about().substring(KIND.length() + 1));
        return new Standing(steps.find(id).filter(step -> step.overdue(at)).isPresent(), "");
    }
}
