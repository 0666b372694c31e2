package org.moothall.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.AsOwner;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.Petitions;
import org.moothall.SettableClock;
import org.moothall.channels.Channel;
import org.moothall.channels.HttpServers;
import org.moothall.city.City;
import org.moothall.database.Logins;
import org.moothall.handover.Nightfall;
import org.moothall.reach.Reach;
import org.moothall.sending.Sender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/// A city whose folder names a gateway for text messages: it is asked in its own words, and says at the address that it
/// was given what came of each.
@CityTest
class ReceiptStoryTest {

    private static final LocalDate DAY = LocalDate.of(2031, 8, 4);

    @Autowired
    City city;

    @Autowired
    Nightfall nightfall;

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
    Browser officer;

    @Autowired
    Browser gateway;

    @TempDir
    Path folder;

    private HttpServers server;

    @BeforeEach
    void the_citys_folder_names_a_gateway() throws IOException {
        forget();
        server = new HttpServers();
        FileSystemUtils.copyRecursively(Path.of("..", "city", "lanfeng"), folder);
        Files.writeString(folder.resolve("channels.yaml"), """
                site: https://moothall.lanfeng.example
                inside: [localhost]
                sms:
                  url: %s
                  type: form
                  body: "to={to}&text={text}&dlr={receipt}"
                  receipts: {delivered: [DELIVRD], failed: [UNDELIV, EXPIRED]}
                """.formatted(server.address("/send")));
        Petitions.load(city, folder);
    }

    @AfterEach
    void lanfeng_has_none() {
        server.close();
        Petitions.lanfengAsItWas(city);
        forget();
    }

    private void forget() {
        for (var table : List.of("sending.message", "news.item", "reach.way"))
            AsOwner.of(logins).sql("delete from " + table).update();
    }

    /// What the gateway was sent last, and where it says what came of it.
    private String receipt() {
        var sent = URLDecoder.decode(server.got.getLast().text(), StandardCharsets.UTF_8);
        assertThat(sent).startsWith("to=+861380013800").contains("City duty desk: your new duties");
        return sent.replaceAll("(?s).*&dlr=https://moothall.lanfeng.example", "");
    }

    private void send() {
        while (sender.next(Channel.Kind.SMS, clock.instant()))
            ;
    }

    @Test
    void what_the_gateway_says_of_a_message_stands_where_it_was_told_and_a_failure_goes_by_the_next_way() {
        reach.add("lin-hui", Channel.Kind.SMS, "+8613800138001");
        reach.add("lin-hui", Channel.Kind.SMS, "+8613800138002");
        clock.set(Nightfall.at(DAY.minusDays(3), "10:00"));
        Desk.signIn(officer, able.able("lin-hui"));
        nightfall.publish(DAY, "officer", "day", "lin-hui");
        assertThat(officer.open("/roster/news").text()).contains("Text message: on its way");
        send();
        assertThat(officer.open("/roster/news").text()).contains("Text message: sent");

        var first = receipt();
        assertThat(gateway.post(first, Map.of("status", "ACCEPTD")).status()).isEqualTo(204);
        assertThat(officer.open("/roster/news").text()).as("no word of ours").contains("Text message: sent");
        assertThat(gateway.post(first, Map.of("status", "UNDELIV")).status()).isEqualTo(204);
        send();
        assertThat(server.got).hasSize(2);
        assertThat(officer.open("/roster/news").text()).contains("Text message: failed; Text message: sent");
        assertThat(gateway.post(receipt(), Map.of("status", "DELIVRD")).status())
                .isEqualTo(204);
        assertThat(officer.open("/roster/news").text()).contains("Text message: failed; Text message: delivered");
        assertThat(gateway.post(first, Map.of("status", "DELIVRD")).status())
                .as("a late word changes nothing")
                .isEqualTo(204);
        assertThat(officer.open("/roster/news").text()).contains("Text message: failed; Text message: delivered");
    }
}
