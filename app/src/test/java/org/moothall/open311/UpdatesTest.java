package org.moothall.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.open311.Machine.V2;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.kernel.Language;
import org.moothall.procedure.Verb;
import org.moothall.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// FixMyStreet's extension, asked as FixMyStreet asks.
@CityTest
class UpdatesTest {

    @LocalServerPort
    int port;

    @Autowired
    Texts texts;

    @Autowired
    Casework casework;

    @Autowired
    Open311Clients clients;

    @Autowired
    SettableClock clock;

    private static int tests;

    Machine machine;
    String key;
    String other;
    String number;

    @BeforeEach
    void a_report_of_a_client() {
        machine = Machine.at(port);
        key = clients.add("fixmystreet");
        other = clients.add("another-app");
        clock.advance(Duration.ofDays(1000 + ++tests)); // away from what other tests do
        number = sent("roads.surface.pothole");
        clock.advance(Duration.ofMinutes(10));
    }

    private String sent(String matter) {
        return machine.post(
                        V2 + "/requests.json",
                        "api_key",
                        key,
                        "service_code",
                        matter,
                        "address_id",
                        "anlan.gulou.fuqian",
                        "description",
                        "A hole")
                .all("service_request_id")
                .getFirst();
    }

    private void act(String number, Verb verb, String note) {
        var file = casework.find(number).orElseThrow();
        assertThat(casework.take(
                        file.id(), Act.of(verb, new Actor.Machine("staff"), file.version(), note, clock.instant())))
                .isInstanceOf(Decision.Taken.class);
    }

    private String asked(String format, String key) {
        return V2 + "/servicerequestupdates." + format + "?api_key=" + key + "&start_date="
                + clock.instant().minus(Duration.ofHours(2)) + "&end_date=" + clock.instant();
    }

    private Machine.Heard posted(String key, String... more) {
        var form = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("api_key", key, "service_request_id", number),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return machine.post(V2 + "/servicerequestupdates.xml", form);
    }

    @Test
    void the_sender_hears_what_the_office_did_and_said() {
        act(number, Verb.ACCEPT, "");
        act(number, Verb.REPLY, "坑洞已经填好");
        var updates = machine.get(asked("json", key));
        assertThat(updates.all("service_request_id")).containsExactly(number, number);
        assertThat(updates.all("update_id")).containsExactly(number + "-2", number + "-3");
        assertThat(updates.all("description").get(1)).isEqualTo("坑洞已经填好");
        assertThat(updates.all("status")).containsExactly("open", "open");
        act(number, Verb.CLOSE, "");
        var xml = machine.get(asked("xml", key)).xml();
        assertThat(xml.getTagName()).isEqualTo("service_request_updates");
        assertThat(xml.getElementsByTagName("request_update").getLength()).isEqualTo(3);
        assertThat(xml.getElementsByTagName("status").item(2).getTextContent()).isEqualTo("closed");
        assertThat(machine.get(V2 + "/requests/" + number + ".json").all("status"))
                .containsExactly("closed");
    }

    @Test
    void others_hear_what_happened_but_not_the_words() {
        act(number, Verb.ACCEPT, "");
        act(number, Verb.REPLY, "Dear Mrs Wang, …");
        assertThat(machine.get(asked("json", other)).all("description").get(1)).endsWith("has answered.");
    }

    @Test
    void what_is_not_public_is_heard_of_by_its_sender_only() {
        var hidden = sent("noise.living.home");
        clock.advance(Duration.ofMinutes(1));
        act(hidden, Verb.ACCEPT, "");
        assertThat(machine.get(asked("json", key)).all("service_request_id")).contains(hidden);
        assertThat(machine.get(asked("json", other)).all("service_request_id")).doesNotContain(hidden);
    }

    @Test
    void whatever_can_happen_to_a_request_has_words_for_machines() {
        for (var verb : Verb.values())
            for (var language : Language.values())
                assertThat(texts.get(language, "open311.update." + verb, "One", "Another", "2026-11-26"))
                        .isNotBlank();
    }

    @Test
    void updates_need_a_key() {
        assertThat(machine.get(V2 + "/servicerequestupdates.xml").xml("code")).isEqualTo("403");
    }

    @Test
    void an_update_goes_into_the_history_once() {
        var first = posted(key, "update_id", "99", "status", "OPEN", "description", "It is deeper now");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.xml("update_id")).isEqualTo(number + "-2");
        var again = posted(key, "update_id", "99", "status", "OPEN", "description", "It is deeper now");
        assertThat(again.xml("update_id")).isEqualTo(number + "-2");
        var history = casework.history(casework.find(number).orElseThrow().id());
        assertThat(history).hasSize(2);
        assertThat(history.getLast().note()).isEqualTo("It is deeper now");
        assertThat(history.getLast().actor()).isEqualTo("machine:fixmystreet");
    }

    @Test
    void an_answer_to_the_offices_question_ends_the_pause() {
        act(number, Verb.ACCEPT, "");
        act(number, Verb.ASK, "On which side?");
        posted(key, "update_id", "1", "status", "OPEN", "description", "On the left");
        var history = casework.history(casework.find(number).orElseThrow().id());
        assertThat(history.getLast().verb()).isEqualTo(Verb.ANSWER);
    }

    @Test
    void what_another_system_calls_closed_closes_nothing_here() {
        posted(key, "update_id", "5", "status", "CLOSED", "description", "Looks fixed");
        assertThat(machine.get(V2 + "/requests/" + number + ".json").all("status"))
                .containsExactly("open");
    }

    @Test
    void an_update_without_request_number_or_words_is_refused() {
        assertThat(posted(key, "status", "OPEN")
                        .xml()
                        .getElementsByTagName("error")
                        .getLength())
                .isEqualTo(2);
        number = "GR-1999-000001";
        assertThat(posted(key, "update_id", "1", "description", "?").status()).isEqualTo(404);
    }
}
