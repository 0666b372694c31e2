package org.moothall.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.moothall.AsOwner;
import org.moothall.database.Logins;
import org.moothall.notice.Alarm;
import org.moothall.notice.Pulse;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.moothall.shift.Handover;
import org.moothall.shift.Handovers;
import org.springframework.boot.test.context.TestComponent;

/// The city's duty desk changes from day to night: Lin Hui goes, Chen Jie comes, Niu Ying leads.
@TestComponent
public class Nightfall {

    public static final String POST = "centre/officer";

    private final Rosters rosters;
    private final Changes changes;
    private final Pulse pulse;
    private final Logins logins;
    private final Handovers handovers;

    Nightfall(Rosters rosters, Changes changes, Pulse pulse, Logins logins, Handovers handovers) {
        this.rosters = rosters;
        this.changes = changes;
        this.pulse = pulse;
        this.logins = logins;
        this.handovers = handovers;
    }

    public static Instant at(LocalDate day, String time) {
        return Instant.parse(day + "T" + time + ":00+08:00");
    }

    public Desk desk() {
        return rosters.require("centre");
    }

    public void publish(LocalDate day) {
        publish(day, "leader", "whole", "niu-ying");
        publish(day, "officer", "day", "lin-hui");
        publish(day, "officer", "night", "chen-jie");
    }

    public void publish(LocalDate day, String post, String shift, String person) {
        changes.take(desk(), List.of(new Duty.Planned(day, post, shift, person)), "niu-ying");
    }

    public void nothingRings() {
        for (var table : List.of("sending.message", "notice.alarm"))
            AsOwner.of(logins).sql("delete from " + table).update();
    }

    /// The one of that day and shift.
    UUID duty(LocalDate day, String shift) {
        return rosters.between(desk(), day, day).stream()
                .filter(duty -> duty.shift().equals(shift))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// As though the ladders had been gone up after all was mended.
    void allOver() {
        AsOwner.of(logins)
                .sql("update notice.alarm set state = 'ENDED', wakes = null")
                .update();
    }

    /// What was signed last for the shift of that day.
    UUID signed(LocalDate day) {
        return handovers.past(desk(), "officer", 50).stream()
                .map(Handover.Paper::handover)
                .filter(handover -> handover.day().equals(day))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// All that rang of a kind.
    public List<Alarm> rang(String kind) {
        return pulse.latest(kind, 200);
    }

    /// About that day.
    public List<Alarm> rang(String kind, LocalDate day) {
        return pulse.latest(kind, 200).stream()
                .filter(alarm -> alarm.about().endsWith(day.toString()))
                .toList();
    }
}
