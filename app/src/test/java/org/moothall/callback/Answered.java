package org.moothall.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.moothall.Browser;
import org.moothall.SettableClock;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision.Taken;
import org.moothall.directory.Directory;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Language;
import org.moothall.places.Spot;
import org.moothall.procedure.Verb;
import org.moothall.timekeeper.Timekeeper;
import org.springframework.boot.test.context.TestComponent;

/// Lamps that were answered, and the time after it.
@TestComponent
class Answered {

    static final String PHONE = "5550 4471";

    private final Grievances grievances;
    private final Casework casework;
    private final Directory directory;
    private final Timekeeper timekeeper;
    private final SettableClock clock;

    Answered(
            Grievances grievances, Casework casework, Directory directory, Timekeeper timekeeper, SettableClock clock) {
        this.grievances = grievances;
        this.casework = casework;
        this.directory = directory;
        this.timekeeper = timekeeper;
        this.clock = clock;
    }

    Receipt lamp(String what, boolean call) {
        var receipt = filed(what, PHONE, call);
        answer(receipt);
        return receipt;
    }

    void answer(Receipt receipt) {
        took(receipt, Verb.ACCEPT);
        took(receipt, Verb.REPLY);
    }

    Receipt filed(String what, String phone, boolean call) {
        return grievances.file(new Filing(
                UUID.randomUUID(),
                Filing.Channel.WEB,
                "lighting.lamps.out",
                "nandu.heyan.rice-market",
                new Spot(0.437508, 0.288703),
                "",
                what,
                Map.of("lamps", List.of("one")),
                List.of(),
                new Reporter("Ma Lan", phone, "ma@example.com", "", call),
                Language.EN,
                clock.instant(),
                new Actor.Reporter()));
    }

    void took(Receipt receipt, Verb verb) {
        var file = casework.require(receipt.caseId());
        var handler = new Actor.Staff(directory.officer(file.handler()).orElseThrow());
        var act = Act.of(verb, handler, file.version(), "The lamp burns again.", clock.advance(Duration.ofMinutes(5)));
        assertThat(casework.take(file.id(), act)).isInstanceOf(Taken.class);
    }

    void pass(Duration time) {
        timekeeper.round(clock.advance(time));
    }

    static void open(Browser counter, Receipt receipt) {
        counter.open("/call-backs/" + receipt.number())
                .fill("sentence", "Whether the lamp burns again")
                .send("Open the number to call");
    }

    /// What the resident reads of the case.
    static String mine(Browser resident, Receipt receipt) {
        resident.open("/my/find")
                .fill("number", receipt.number())
                .fill("phrase", String.valueOf(receipt.phrase()))
                .send("Show my case");
        return resident.text();
    }
}
