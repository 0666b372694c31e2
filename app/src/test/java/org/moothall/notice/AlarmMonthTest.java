package org.moothall.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.database.Logins;
import org.moothall.directory.Directory;
import org.moothall.drawup.DrawnRosters;
import org.moothall.handover.Lookout;
import org.moothall.journal.Journal;
import org.moothall.kernel.Sql;
import org.moothall.ladder.Ladders;
import org.moothall.ladder.OnDuty;
import org.moothall.outbox.WithMailServer;
import org.moothall.reach.Reach;
import org.moothall.roster.Changes;
import org.moothall.roster.Desk;
import org.moothall.roster.Rosters;
import org.moothall.roster.Server;
import org.moothall.roster.Wishes;
import org.moothall.sending.Links;
import org.moothall.sending.Messages;
import org.moothall.shift.Handovers;
import org.moothall.shift.Signing;
import org.moothall.swaps.Swaps;
import org.springframework.beans.factory.annotation.Autowired;

/// A month of three desks, drawn up by the solver: people fall ill and forget, swaps are refused, the mail server and
/// the SMS centre die and come back, nodes die in the middle of their work. At every minute somebody named holds each
/// post or an alarm stands, and nothing that somebody took is lost.
///
/// `-Dmoothall.months=12` takes a year; `-Dmoothall.look=1` looks at rosters each minute, not only where a shift
/// changes, half an hour later, and when something happens; `-Dmoothall.seed=2` is another month.
@CityTest
class AlarmMonthTest extends WithMailServer {

    private static final int MONTHS = Integer.getInteger("moothall.months", 1),
            LOOK = Integer.getInteger("moothall.look", 720);
    private static final YearMonth FIRST = YearMonth.of(2027, 5);
    private static final YearMonth LAST = FIRST.plusMonths(MONTHS - 1);
    private static final Duration SETTLES = Duration.ofHours(12);

    private static final String ASLEEP = "select about from notice.alarm where state <> 'ENDED' and wakes is null",
            WAKES = """
                    (select wakes as at from notice.alarm where wakes is not null order by wakes limit 1)
                    union all
                    (select next_at from sending.message where state = 'WAITS' order by next_at limit 1)""";

    @Autowired
    Rosters rosters;

    @Autowired
    Changes changes;

    @Autowired
    Wishes wishes;

    @Autowired
    Swaps swaps;

    @Autowired
    Handovers handovers;

    @Autowired
    Signing signing;

    @Autowired
    OnDuty onDuty;

    @Autowired
    Directory directory;

    @Autowired
    DrawnRosters drawn;

    @Autowired
    Lookout lookout;

    @Autowired
    Nodes nodes;

    @Autowired
    Fires fires;

    @Autowired
    Alarms alarms;

    @Autowired
    AlarmStore store;

    @Autowired
    Messages messages;

    @Autowired
    Reach reach;

    @Autowired
    Links links;

    @Autowired
    Ladders ladders;

    @Autowired
    Journal journal;

    @Autowired
    Sql sql;

    @Autowired
    Logins logins;

    @Autowired
    SettableClock clock;

    private List<Desk> desks;
    private Agenda agenda;
    private Ways ways;
    private Staff staff;
    private Duties duties;
    private Shifts shifts;
    private EachMinute minutes;
    private Instant end;
    private int dead;

    @BeforeEach
    void begin() throws Exception {
        forget();
        desks = Stream.of("centre", "nandu", "water").map(rosters::require).toList();
        agenda = new Agenda(Long.getLong("moothall.seed", 8144), clock);
        ways = new Ways(WithMailServer::server, SMS_PORT, links);
        staff = new Staff(agenda, ways, alarms, store, messages, links);
        duties = new Duties(agenda, staff, rosters, changes, wishes, swaps, directory, desks);
        shifts = new Shifts(agenda, duties, staff, handovers, signing, rosters, desks.getFirst());
        staff.takes(this::done);
        minutes = new EachMinute(rosters, desks, FIRST.atDay(1), LAST.atEndOfMonth());
        end = at(LAST.atEndOfMonth().plusDays(1));
        nodes.begin(agenda.chance);
    }

    @AfterEach
    void stop() throws Exception {
        ways.close();
        forget();
    }

    private void forget() {
        for (var table :
                List.of("sending.message", "notice.alarm", "reach.way", "swaps.swap", "roster.duty", "roster.wish"))
            AsOwner.of(logins).sql("delete from " + table).update();
    }

    /// What somebody does about what they took.
    private void done(Alarm alarm) {
        switch (alarm.kind()) {
            case Fires.KIND -> fires.putOut(alarm);
            case "gap" -> duties.mend(alarm.about().split(":"));
            default -> shifts.goOn();
        }
    }

    private void prepare() throws Exception {
        clock.set(at(FIRST.atDay(1).minusDays(1)));
        for (var month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1))
            for (var desk : desks) drawn.publish(duties.planner(desk), desk, month);
        staff.join(people(), reach);
        clock.set(at(FIRST.atDay(1)));
        ways.mail(true);
        ways.centre(true);
        minutes.changes()
                .flatMap(change -> Stream.of(change, change.plus(Duration.ofMinutes(30))))
                .forEach(look -> agenda.at(look, () -> {}));
        agenda.often(end, Duration.ofHours(11), () -> fires.breaksOut(clock.instant()));
        agenda.often(end, Duration.ofHours(40), duties::somebodyFallsIll);
        agenda.often(end, Duration.ofHours(20), duties::somebodyAsksToSwap);
        agenda.often(end, Duration.ofHours(60), this::mailDies);
        agenda.often(end, Duration.ofHours(60), this::centreDies);
        agenda.often(end, Duration.ofHours(60), this::centreRefuses);
        for (var change = clock.instant(); change.isBefore(end); change = change.plus(Duration.ofHours(12)))
            agenda.at(change.plus(agenda.minutes(0, 14)).minus(Duration.ofMinutes(9)), shifts::goOn);
    }

    /// Half past eight in Lanfeng.
    private Instant at(LocalDate day) {
        return day.atTime(8, 30).atZone(rosters.calendar().zone()).toInstant();
    }

    private List<String> people() {
        var offices = Stream.of("coordination-centre", "duty-office", "city-government-office")
                .flatMap(office -> directory.offices().holders(office).stream());
        var serving =
                desks.stream().flatMap(desk -> rosters.servers(desk).stream()).map(Server::person);
        return Stream.concat(offices, serving).distinct().sorted().toList();
    }

    private void mailDies() throws Exception {
        ways.mail(false);
        agenda.after(agenda.minutes(10, 300), () -> ways.mail(true));
    }

    private void centreDies() throws Exception {
        ways.centre(false);
        agenda.after(agenda.minutes(10, 300), () -> ways.centre(true));
    }

    private void centreRefuses() {
        ways.refuses(true);
        agenda.after(agenda.minutes(10, 300), () -> ways.refuses(false));
    }

    /// One column, as a record: so it is read as the moment it is.
    private record Wakes(Instant at) {}

    @Test
    void at_every_minute_somebody_holds_each_post_or_an_alarm_stands_and_nothing_taken_is_lost() throws Exception {
        prepare();
        var next = clock.instant();
        for (; clock.instant().isBefore(end.plus(SETTLES)); clock.advance(Agenda.MINUTE)) {
            var now = clock.instant();
            var ran = agenda.run();
            var happens = looks(now) || ran;
            if (happens || !next.isAfter(now)) next = goes(happens, now);
            if (now.isBefore(end)) minutes.look(now);
            if (ways.dead()) dead++;
        }
        assertThat(fires.burning())
                .as("what was taken and forgotten rang again")
                .isZero();
        assertThat(stillRinging()).isEmpty();
        eachEndedAtSomebody();
        nothingWentTwice();
        tell();
    }

    private boolean looks(Instant now) {
        return Duration.between(at(FIRST.atDay(1)), now).toMinutes() % LOOK == 0;
    }

    /// One minute in which there is something to do; answers when the next one is.
    private Instant goes(boolean happens, Instant now) throws Exception {
        if (happens) lookout.look(now);
        nodes.round(now);
        staff.hear(ways.come(), onDuty.now("centre/officer", now));
        if (happens) minutes.ask(onDuty, open(), now);
        assertThat(sql.list(String.class, ASLEEP, Map.of()))
                .as("what sleeps for ever")
                .isEmpty();
        return next(now);
    }

    private Instant next(Instant now) {
        var next = sql.list(Wakes.class, WAKES, Map.of()).stream()
                .map(Wakes::at)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        assertThat(next).as("nothing due is left lying").isAfter(now);
        return next;
    }

    private List<String> open() {
        return sql.list(String.class, "select about from notice.alarm where state <> 'ENDED'", Map.of());
    }

    private List<String> stillRinging() {
        return sql.list(
                String.class, "select about from notice.alarm where state = 'RINGS' and goes <> 'roster'", Map.of());
    }

    /// Taken, or told to the last resort, or over before anybody answered.
    private void eachEndedAtSomebody() {
        for (var alarm : store.latest(Fires.KIND, 10_000)) {
            assertThat(acts(alarm)).as(alarm.about()).contains("alarm.taken").endsWith("alarm.ended");
            assertThat(staff.taken).containsKey(alarm.id());
        }
        for (var alarm : store.latest("gap", 10_000))
            if (alarm.step() > ladders.of(alarm.goes(), alarm.office()).steps().size())
                assertThat(acts(alarm)).as(alarm.about()).contains("alarm.last-resort");
    }

    private List<String> acts(Alarm alarm) {
        return journal.of(alarm.id()).stream().map(one -> one.line().act()).toList();
    }

    private void nothingWentTwice() {
        assertThat(staff.twice())
                .as("only what a node died with after the other side had it")
                .isLessThanOrEqualTo(nodes.unwritten());
    }

    private void tell() {
        System.out.printf(
                "%d months: %d illnesses, %d swaps asked for, %d allowed, %d refused; %d handovers signed, %d gaps mended.%n",
                MONTHS, duties.ill, duties.asked, duties.allowed, duties.refused, shifts.signed, duties.mended);
        System.out.printf(
                "%d minutes with a dead way; nodes died %s; %d messages came, %d of them twice.%n",
                dead, nodes.deaths(), staff.came(), staff.twice());
        System.out.printf(
                "Posts were held for %d minutes, and for %d an alarm stood instead; what was taken was forgotten %d times.%n",
                minutes.byPeople, minutes.byAlarms, staff.forgotten);
        List.of("urgent", "shift", "roster").forEach(this::tell);
    }

    private void tell(String goes) {
        var waits = staff.taken.values().stream()
                .filter(taken -> taken.goes().equals(goes))
                .map(Staff.Taken::after)
                .sorted()
                .toList();
        if (waits.isEmpty()) return;
        System.out.printf(
                "%s: %d alarms, raised to taken: half within %d min, nine in ten within %d min, all within %d min.%n",
                goes,
                waits.size(),
                waits.get(waits.size() / 2).toMinutes(),
                waits.get(waits.size() * 9 / 10).toMinutes(),
                waits.getLast().toMinutes());
    }
}
