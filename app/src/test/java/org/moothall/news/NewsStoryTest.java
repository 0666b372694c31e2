package org.moothall.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.AsOwner;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.channels.Channel;
import org.moothall.database.Logins;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.kernel.Text;
import org.moothall.outbox.Mailbox;
import org.moothall.outbox.WithMailServer;
import org.moothall.reach.Reach;
import org.moothall.roster.Changes;
import org.moothall.roster.Duty;
import org.moothall.roster.Rosters;
import org.moothall.sending.Sender;
import org.moothall.swaps.Swaps;
import org.springframework.beans.factory.annotation.Autowired;

/// The water desk’s roster changes, and whom it touches hears so by mail.
@CityTest
class NewsStoryTest extends WithMailServer {

    /// A Friday at 14:00 in Lanfeng, years away from what other tests publish.
    private static final Instant NOW = Instant.parse("2031-05-30T06:00:00Z");

    private static final LocalDate FIRST = LocalDate.of(2031, 6, 1);
    private static final String ZHOU = "zhou.min@lanfeng.example", FAN = "fan.liping@lanfeng.example";

    @Autowired
    News news;

    @Autowired
    Rosters rosters;

    @Autowired
    Changes changes;

    @Autowired
    Swaps swaps;

    @Autowired
    Directory directory;

    @Autowired
    Reach reach;

    @Autowired
    Sender sender;

    @Autowired
    Logins logins;

    @Autowired
    SettableClock clock;

    @Autowired
    Desk able;

    @Autowired
    Browser fan;

    @Autowired
    Browser planner;

    private org.moothall.roster.Desk desk;
    private GreenMail server;

    @BeforeEach
    void nothing_is_published() {
        forget();
        clock.set(NOW);
        desk = rosters.require("water");
        server = server();
        reach.add("zhou-min", Channel.Kind.EMAIL, ZHOU);
        reach.add("fan-liping", Channel.Kind.EMAIL, FAN);
    }

    @AfterEach
    void stop() {
        server.stop();
        forget();
    }

    private void forget() {
        for (var table : List.of("sending.message", "news.item", "reach.way", "reach.wishes", "roster.duty"))
            AsOwner.of(logins)
                    .sql("delete from " + table + (table.startsWith("roster") ? " where day >= date '2031-05-01'" : ""))
                    .update();
    }

    private Officer head() {
        return directory.officer("tian-qiuyue").orElseThrow();
    }

    private void publish() {
        var turn = List.of("zhou-min", "fan-liping");
        changes.publish(
                head(),
                desk,
                FIRST,
                FIRST.plusDays(29),
                IntStream.range(0, 30)
                        .mapToObj(day -> new Duty.Planned(FIRST.plusDays(day), "officer", "whole", turn.get(day % 2)))
                        .toList());
    }

    private Duty on(int day) {
        return rosters.between(desk, FIRST.plusDays(day), FIRST.plusDays(day)).getFirst();
    }

    /// What goes out now: to whom, and what it says.
    private List<String> sent() throws Exception {
        while (sender.next(Channel.Kind.EMAIL, clock.instant()))
            ;
        var said = new ArrayList<String>();
        for (var mail : server.getReceivedMessages())
            said.add(mail.getAllRecipients()[0] + " " + Mailbox.parts(mail).getFirst());
        server.purgeEmailFromAllMailboxes();
        return said;
    }

    @Test
    void a_new_month_is_one_message_a_person_and_the_same_month_again_is_none() throws Exception {
        publish();
        assertThat(sent())
                .hasSize(2)
                .anySatisfy(mail -> assertThat(mail)
                        .contains(ZHOU, "Water duty desk: your new duties: Duty officer: 1 June, 08:30; 3 June, 08:30")
                        .contains("and 5 more", "市水务值班室：您的新值班：值班员：6 月 1 日 08:30", "另有 5 班")
                        .contains("https://moothall.lanfeng.example/roster/mine"))
                .anySatisfy(mail -> assertThat(mail).contains(FAN, "2 June, 08:30; 4 June, 08:30"));
        publish();
        assertThat(sent()).isEmpty();
    }

    @Test
    void a_duty_that_is_given_to_another_tells_both_and_not_whoever_gave_it() throws Exception {
        publish();
        sent();
        assertThat(changes.give(head(), on(0).id(), "fan-liping")).isEmpty();
        assertThat(sent())
                .hasSize(2)
                .anySatisfy(mail ->
                        assertThat(mail).contains(ZHOU, "not your duties any more: Duty officer: 1 June, 08:30"))
                .anySatisfy(mail -> assertThat(mail).contains(FAN, "your new duties: Duty officer: 1 June, 08:30"));
        clock.set(Instant.parse("2031-06-01T06:00:00Z"));
        assertThat(changes.takeOver(directory.officer("zhou-min").orElseThrow(), on(0).id()))
                .isEmpty();
        assertThat(sent())
                .as("taken over while it runs")
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains(FAN, "not your duties any more"));
    }

    @Test
    void whoever_a_swap_waits_for_is_told_and_both_where_it_comes_to_nothing() throws Exception {
        publish();
        reach.add("tian-qiuyue", Channel.Kind.EMAIL, "tian@lanfeng.example");
        sent();
        var zhou = directory.officer("zhou-min").orElseThrow();
        var fanLiping = directory.officer("fan-liping").orElseThrow();
        swaps.ask(zhou, on(0).id(), "fan-liping", on(3).id());
        assertThat(sent())
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains(
                                FAN,
                                "Zhou Min asks you for a swap: Duty officer: 1 June, 08:30; 4 June, 08:30",
                                "周敏请您换班"));
        var asked = swaps.of("zhou-min").getFirst().swap().id();
        swaps.accept(fanLiping, asked);
        assertThat(sent())
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("tian@lanfeng.example", "Zhou Min and Fan Liping have agreed on a swap"));
        swaps.decline(head(), asked);
        assertThat(sent()).hasSize(2).allSatisfy(mail -> assertThat(mail).contains("was refused"));
    }

    @Test
    void quiet_time_is_kept_unless_it_is_about_something_sooner() throws Exception {
        able.able("fan-liping");
        Desk.signIn(fan, "fan-liping");
        fan.open("/me/reach")
                .fill("quiet-from", "22:00")
                .fill("quiet-until", "07:30")
                .fill("language", "EN")
                .send("Save wishes");
        clock.set(Instant.parse("2031-05-30T15:00:00Z")); // 23:00
        publish();
        assertThat(sent()).singleElement().satisfies(mail -> assertThat(mail).contains(ZHOU));
        var soon = new Item.Tell(
                "test:soon", "fan-liping", new Text("Soon.", "马上。"), "/roster", "", clock.instant(), clock.instant());
        news.tell(soon);
        news.tell(soon);
        assertThat(sent())
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains(FAN, "Soon.").doesNotContain("马上"));
        clock.advance(Duration.ofMinutes(509));
        assertThat(sent()).isEmpty();
        clock.advance(Duration.ofMinutes(1)); // 07:30
        assertThat(sent()).singleElement().satisfies(mail -> assertThat(mail).contains(FAN, "2 June, 08:30"));
    }

    @Test
    void what_no_way_takes_stands_on_the_page() throws Exception {
        server.stop();
        able.able("fan-liping");
        Desk.signIn(fan, "fan-liping");
        assertThat(fan.open("/roster/news").text()).contains("You were told nothing lately");
        publish();
        assertThat(sent()).isEmpty();
        assertThat(fan.open("/roster/mine").follow("Messages").text())
                .contains("your new duties", "2 June, 08:30", "E-mail: failed");
        able.able("tian-qiuyue");
        Desk.signIn(planner, "tian-qiuyue");
        assertThat(planner.open("/roster/news").text())
                .as("whoever draws the roster up sees what came of it, and nothing of other desks")
                .contains("What others were told of your rosters", "Fan Liping: Water duty desk", "E-mail: failed");
        assertThat(fan.speaking("zh-CN").open("/roster/news").text()).contains("收到的消息", "您的新值班");
    }
}
