package org.moothall.checkpoint;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.moothall.Browser;
import org.moothall.Desk;
import org.moothall.Pictures;
import org.moothall.SettableClock;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.directory.Directory;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.journal.Break;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Language;
import org.moothall.seal.Opening;
import org.moothall.seal.Seals;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/// A history with something in every table that is covered; and somebody who can do with the database what they like.
@TestComponent
class History {

    private final Desk desk;
    private final Grievances grievances;
    private final Casework casework;
    private final Directory directory;
    private final Seals seals;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Verification verification;
    private final Environment environment;

    History(
            Desk desk,
            Grievances grievances,
            Casework casework,
            Directory directory,
            Seals seals,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock,
            Verification verification,
            Environment environment) {
        this.desk = desk;
        this.grievances = grievances;
        this.casework = casework;
        this.directory = directory;
        this.seals = seals;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
        this.verification = verification;
        this.environment = environment;
    }

    /// A case with a photo, a letter on its way by post and a seal that was opened and closed again.
    Receipt lamp(Browser worker, int colour) {
        var lamp = desk.lamp("The lamp at the gate is dark.", Pictures.png(colour));
        var handler = desk.handler(lamp);
        if (!worker.open("/signin").path().equals("/work")) Desk.signIn(worker, handler);
        var address = "/cases/" + lamp.number();
        worker.open(address + "/accept").send("Accept");
        worker.send("template="
                + worker.page().select("button[name=template]").stream()
                        .map(button -> button.val())
                        .filter(key -> key.endsWith("reply"))
                        .findFirst()
                        .orElseThrow());
        worker.fill("answer-0", "It shines again.").fill("part-next", "Nothing more is needed.");
        worker.send("do=preview");
        worker.fill("way", "POST").send("Issue the letter");
        opened(lamp);
        return lamp;
    }

    /// A case of a sealed kind, whose words its handler opened and sealed again.
    void complaint(Browser worker) {
        var receipt = grievances.file(new Filing(
                UUID.randomUUID(),
                Filing.Channel.WEB,
                "conduct.complaints.staff",
                "nandu.heyan.rice-market",
                null,
                "",
                "The man shouted.",
                Map.of(
                        "office",
                        List.of("at the counter"),
                        "about",
                        List.of("water-bureau"),
                        "happened",
                        List.of("2026-11-20")),
                List.of(),
                new Reporter("Ma Lan", "5550 7788", "", ""),
                Language.EN,
                SettableClock.MONDAY,
                new Actor.Reporter()));
        worker.open("/work").send("Sign out");
        Desk.signIn(worker, desk.handler(receipt));
        worker.open("/cases/" + receipt.number() + "/words").fill("purpose", "LOOK_INTO");
        worker.fill("sentence", "I handle this complaint.")
                .send("Open what was said")
                .send("Seal it now");
    }

    private void opened(Receipt lamp) {
        var file = casework.require(lamp.caseId());
        var officer = directory.officer(file.handler()).orElseThrow();
        seals.open(file, lamp.number(), officer, Opening.Reason.DANGER, "to see the lamp together");
        seals.close(file, officer);
    }

    /// So many lines on a record of their own.
    UUID lines(int many) {
        var record = UUID.randomUUID();
        transaction.executeWithoutResult(status -> journal.append(IntStream.range(0, many)
                .mapToObj(i -> new Line(record, clock.instant(), "machine:test", "case.read", "{\"n\":" + i + "}"))
                .toList()));
        return record;
    }

    List<Break> broken() {
        return broken(Map.of());
    }

    List<Break> broken(Map<String, String> saved) {
        var breaks = new ArrayList<Break>();
        verification.verify(saved, new Verification.Listener() {
            @Override
            public void broken(Break one) {
                breaks.add(one);
            }

            @Override
            public void reached(String what, long many) {}
        });
        return breaks;
    }

    interface Work {
        void with(Connection database) throws SQLException;
    }

    /// As the database's owner, past all triggers.
    void tamper(Work work) {
        owner(database -> {
            run(database, "set session_replication_role = replica");
            work.with(database);
        });
    }

    /// As the database's owner.
    void owner(Work work) {
        var address = environment.getRequiredProperty("moothall.database-url");
        var parts = address.replaceFirst("postgresql://", "").split("[:@]", 3);
        try (var database = DriverManager.getConnection("jdbc:postgresql://" + parts[2], parts[0], parts[1])) {
            work.with(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
