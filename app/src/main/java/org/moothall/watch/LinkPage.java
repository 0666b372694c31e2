package org.moothall.watch;

import org.jspecify.annotations.Nullable;
import org.moothall.directory.Offices;
import org.moothall.notice.Alarm;
import org.moothall.notice.Alarms;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// What a message told, to be taken with one press.
///
/// @param linked null for no link of ours
public record LinkPage(Alarms.@Nullable Linked linked, String token, Offices offices) implements Page {

    public boolean anyRings() {
        return linked != null && linked.alarms().stream().anyMatch(alarm -> alarm.state() == Alarm.State.RINGS);
    }

    /// Who has it, or that it is over.
    public String state(Alarm alarm, Reader reader) {
        return switch (alarm.state()) {
            case RINGS -> reader.t("watch.rings", reader.words().when(alarm.since()));
            case ENDED -> reader.t("watch.over", reader.words().when(alarm.since()));
            case HELD ->
                reader.t(
                        "watch.held",
                        AlarmsPage.name(offices, alarm.heldBy(), reader),
                        reader.words().when(alarm.since()));
        };
    }

    @Override
    public int status() {
        return linked == null ? 404 : 200;
    }
}
