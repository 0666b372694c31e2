package org.moothall.notice;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Text;
import org.springframework.boot.test.context.TestComponent;

/// What burns until somebody puts it out.
@TestComponent
class Fires implements Subject {

    static final String KIND = "fire";

    private final Alarms alarms;
    private final Set<String> burning = ConcurrentHashMap.newKeySet();

    Fires(Alarms alarms) {
        this.alarms = alarms;
    }

    void breaksOut(Instant at) {
        var about = KIND + ":" + Ids.next();
        burning.add(about);
        alarms.raise(new Alarm.Raise(KIND, about, "urgent", "duty-office", new Text("It burns.", "失火。"), "", at));
    }

    void putOut(Alarm alarm) {
        burning.remove(alarm.about());
    }

    int burning() {
        return burning.size();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Standing standing(Alarm alarm, Instant at) {
        return new Standing(burning.contains(alarm.about()), "");
    }
}
