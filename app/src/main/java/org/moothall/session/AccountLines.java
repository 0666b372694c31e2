package org.moothall.session;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what happens to the accounts of staff: each change is a line of a record of the person's own, and they
/// read the latest.
@Service
public class AccountLines {

    private final Journal journal;
    private final Clock clock;

    AccountLines(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /// What happens to an account.
    public enum What {
        INVITED,
        INVITED_ANEW,
        PASSWORD_CHOSEN,
        PASSWORD_CHANGED,
        /// By who keeps the installation.
        PASSWORD_SET,
        SESSIONS_ENDED,
        APP_ADDED,
        APP_DROPPED,
        CODES_RENEWED,
        PASSKEY_ADDED,
        PASSKEY_DROPPED,
        REACH_ADDED,
        REACH_DROPPED,
        /// A browser that cannot be called any more.
        REACH_GONE,
        /// A code was sent to prove an address.
        REACH_TRIED,
        REACH_PROVEN,
        /// After the right password.
        CODE_WRONG,
        /// Of the same name as theirs, and refused.
        OTHER_CITY_ACCOUNT;

        String act() {
            return "account-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param by as the journal writes it
    public record Happened(Instant at, What what, String by) {}

    /// @param by as the journal writes it: `person:zhou-min`, `machine:moothall`
    @Transactional
    public void note(String by, String person, What what) {
        journal.append(List.of(new Line(record(person), clock.instant(), by, what.act(), "{}")));
    }

    /// By the person themselves.
    @Transactional
    public void note(String person, What what) {
        note("person:" + person, person, what);
    }

    /// The last one first.
    public List<Happened> latest(String person, int most) {
        return journal.latest(record(person), Journal.LATEST, most).stream()
                .map(Journal.Written::line)
                .flatMap(line -> Arrays.stream(What.values())
                        .filter(what -> what.act().equals(line.act()))
                        .map(what -> new Happened(line.at(), what, line.actor())))
                .toList();
    }

    /// The record of a person's account.
    public static UUID record(String person) {
        return UUID.nameUUIDFromBytes(("account " + person).getBytes(StandardCharsets.UTF_8));
    }
}
