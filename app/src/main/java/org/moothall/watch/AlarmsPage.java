package org.moothall.watch;

import java.util.List;
import org.moothall.directory.Offices;
import org.moothall.directory.Person;
import org.moothall.kernel.Text;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// What rings for one, those that ring first. There may be more than are shown.
public record AlarmsPage(List<Alarm> alarms, Offices offices) implements Page {

    public boolean rings(Alarm alarm) {
        return alarm.state() == Alarm.State.RINGS;
    }

    /// “rings since …”, “He Ping has it since …”
    public String state(Alarm alarm, Reader reader) {
        var at = reader.words().when(alarm.since());
        return rings(alarm)
                ? reader.t(alarm.round() > 1 ? "watch.again" : "watch.rings", at)
                : reader.t("watch.held", name(offices, alarm.heldBy(), reader), at);
    }

    static String name(Offices offices, String person, Reader reader) {
        return offices.person(person)
                .map(Person::name)
                .map((Text name) -> reader.t(name))
                .orElse(person);
    }

    public boolean full() {
        return alarms.size() == Alarms.MOST;
    }
}
