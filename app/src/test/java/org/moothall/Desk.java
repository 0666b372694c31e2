package org.moothall;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.moothall.account.Accounts;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.directory.Directory;
import org.moothall.directory.Role;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.journal.Attachments;
import org.moothall.kernel.Language;
import org.moothall.kernel.Sql;
import org.moothall.places.Spot;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Cases to work on, and people who can sign in.
@TestComponent
public class Desk {

    public static final String PASSWORD = "heron under quiet bridge";

    /// Of that password at the lowest price: a hash names its own, and thousands of sign-ins are not what tests are
    /// for.
    private static final String CHEAP = new Argon2PasswordEncoder(16, 32, 1, 8, 1).encode(PASSWORD);

    private static final String MAKE_CHEAP = "update account.password set hash = :hash where person = :person";

    private static final Reporter MA_LAN = new Reporter("Ma Lan", "5550 7788", "", "");

    private final Grievances grievances;
    private final Attachments attachments;
    private final Accounts accounts;
    private final Casework casework;
    private final Directory directory;
    private final Sql sql;

    Desk(
            Grievances grievances,
            Attachments attachments,
            Accounts accounts,
            Casework casework,
            Directory directory,
            Sql sql) {
        this.grievances = grievances;
        this.attachments = attachments;
        this.accounts = accounts;
        this.casework = casework;
        this.directory = directory;
        this.sql = sql;
    }

    /// A lamp that is out in Nandu, which the district's urban management owns.
    public Receipt lamp(String what, byte[]... photos) {
        return lamp(what, Language.EN, photos);
    }

    public Receipt lamp(String what, Language language, byte[]... photos) {
        var digests = Arrays.stream(photos)
                .map(photo -> ((Attachments.Kept.Ok) attachments.keep("lamp.png", photo))
                        .attachment()
                        .digest())
                .toList();
        return grievances.file(filing(MA_LAN, what, language, digests, SettableClock.MONDAY));
    }

    /// The same lamp, reported by somebody else.
    public Receipt lamp(Reporter who, String what, Language language) {
        return grievances.file(filing(who, what, language, List.of(), SettableClock.MONDAY));
    }

    /// The same lamp, reported at another moment.
    public Filing lampFiling(String what, Instant at) {
        return filing(MA_LAN, what, Language.EN, List.of(), at);
    }

    /// A smell of gas on the stairs, reported at a moment.
    public Receipt gas(Instant at) {
        var answers = Map.of("smell", List.of("stairs"), "trapped", List.of("no"));
        var what = "It smells of gas on the stairs.";
        return grievances.file(filing("hazards.energy.gas", answers, MA_LAN, what, Language.EN, List.of(), at));
    }

    private static Filing filing(Reporter who, String what, Language language, List<String> digests, Instant at) {
        var answers = Map.of("lamps", List.of("one"));
        return filing("lighting.lamps.out", answers, who, what, language, digests, at);
    }

    private static Filing filing(
            String kind,
            Map<String, List<String>> answers,
            Reporter who,
            String what,
            Language language,
            List<String> digests,
            Instant at) {
        return new Filing(
                UUID.randomUUID(),
                Filing.Channel.WEB,
                kind,
                "nandu.heyan.rice-market",
                new Spot(0.437508, 0.288703),
                "",
                what,
                answers,
                digests,
                who,
                language,
                at,
                new Actor.Reporter());
    }

    /// Whoever handles the case, able to sign in.
    public String handler(Receipt receipt) {
        return able(casework.require(receipt.caseId()).handler());
    }

    /// The head of the office that leads the case, able to sign in.
    public String head(Receipt receipt) {
        var lead = casework.require(receipt.caseId()).lead();
        return able(directory.offices().holders(lead, Role.HEAD).findFirst().orElseThrow());
    }

    public static void signIn(Browser browser, String person) {
        browser.open("/signin")
                .fill("person", person)
                .fill("password", PASSWORD)
                .send("Sign in");
    }

    public String able(String person) {
        // whoever is able already stays signed in: another password ends their sessions
        if (accounts.knows(person, PASSWORD)) return person;
        accounts.setPassword(person, PASSWORD);
        sql.run(MAKE_CHEAP, Map.of("hash", CHEAP, "person", person));
        return person;
    }
}
