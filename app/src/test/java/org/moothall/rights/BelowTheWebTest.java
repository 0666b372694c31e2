package org.moothall.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Reporter;
import org.moothall.invite.Invites;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Below the web: deeds that are no moves, tried by everybody in the city. Whoever may not is refused
/// there, whatever page would have asked before, and nothing is written.
@CityTest
class BelowTheWebTest {

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    Desk desk;

    @Autowired
    Invites invites;

    @Autowired
    Grievances grievances;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoever_has_no_deed_of_the_city_s_is_refused_below_the_web_and_no_line_is_written() {
        var before = written();
        for (var officer : everybody()) {
            refused(Deed.LET_IN, officer, () -> invites.invite(officer, "gao-lin", true));
            refused(Deed.END_SESSIONS, officer, () -> invites.endSessions(officer, "gao-lin"));
            refused(Deed.REGISTER, officer, () -> grievances.file(byTelephone(officer)));
        }
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void whoever_may_not_part_a_case_is_refused_below_the_web() {
        var file = casework.require(desk.lamp("A lamp that nobody takes apart").caseId());
        var before = written();
        var part = new Grievances.Part("lighting.lamps.out", null, "Its post");
        var refused = everybody().stream()
                .filter(officer -> !casework.may(officer, Deed.REGROUP, file))
                .toList();
        for (var officer : refused)
            assertThatThrownBy(() -> transaction.execute(_ -> grievances.part(file, part, officer)))
                    .isInstanceOf(Forbidden.class);
        assertThat(refused).hasSizeGreaterThan(10);
        assertThat(written()).isEqualTo(before);
    }

    private static void refused(Deed deed, Officer officer, ThrowingCallable act) {
        if (!deed.by(officer))
            assertThatThrownBy(act).as("%s by %s", deed, officer.person()).isInstanceOf(Forbidden.class);
    }

    private long written() {
        return jdbc.sql("select count(*) from journal.line").query(Long.class).single();
    }

    private static Filing byTelephone(Officer officer) {
        return new Filing(
                UUID.randomUUID(),
                Filing.Channel.TELEPHONE,
                "lighting.lamps.out",
                "nandu.heyan.rice-market",
                null,
                "",
                "A lamp by telephone",
                Map.of(),
                List.of(),
                Reporter.ANONYMOUS,
                Language.EN,
                SettableClock.MONDAY,
                new Actor.Staff(officer));
    }

    private List<Officer> everybody() {
        return directory.offices().people().stream()
                .flatMap(person -> directory.officer(person.key()).stream())
                .toList();
    }
}
