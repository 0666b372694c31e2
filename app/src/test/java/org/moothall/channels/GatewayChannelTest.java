package org.moothall.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.city.CityFolder;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import tools.jackson.databind.json.JsonMapper;

/// A city's gateway, as its folder describes it, against a real server.
class GatewayChannelTest {

    private static final Note NOTE =
            new Note("id-1", "Lanfeng", "An alarm", "“GR-1” & 100%\nis \"overdue\" {secret}", "https://x/alarm/t");

    private static GatewayChannel channel(HttpServers server, String type, String body, @Nullable String taken) {
        var json = new JsonMapper();
        var gateway = json.createObjectNode()
                .put("url", server.address("/send"))
                .put("type", type)
                .put("body", body)
                .put("taken", taken);
        gateway.putArray("headers").addObject().put("name", "Authorization").put("value", "Bearer {secret}");
        var channels = json.createObjectNode();
        channels.putArray("inside").add("localhost");
        channels.set("sms", gateway);
        var setting = WebhookChannelTest.setting(channels.toString());
        return new GatewayChannel(Channel.Kind.SMS, new Outgoing(setting, Duration.ofMillis(500)), setting, "s3cret");
    }

    @Test
    void what_is_filled_into_json_stays_json_and_is_not_filled_again() throws IOException {
        try (var server = new HttpServers()) {
            server.answer = "{\"code\":0}";
            var channel =
                    channel(server, "json", "{\"to\":\"{to}\",\"msg\":\"{text}\",\"ref\":\"{id}\"}", "\"code\":0");
            assertThat(channel.send(NOTE, "+8613800138000")).isEqualTo(new Reply.Taken(""));
            var got = server.got.getFirst();
            var said = new JsonMapper().readTree(got.text());
            assertThat(said.path("to").asString()).isEqualTo("+8613800138000");
            assertThat(said.path("msg").asString()).isEqualTo(NOTE.whole()).contains("{secret}");
            assertThat(said.path("ref").asString()).isEqualTo("id-1");
            assertThat(got.headers().getFirst("Authorization")).isEqualTo("Bearer s3cret");
        }
    }

    @Test
    void what_is_filled_into_a_form_stays_one_field() throws IOException {
        try (var server = new HttpServers()) {
            var channel = channel(server, "form", "to={to}&text={text}&key={secret}", null);
            assertThat(channel.send(NOTE, "+86 1")).isEqualTo(new Reply.Taken(""));
            var parts = server.got.getFirst().text().split("&");
            assertThat(parts).hasSize(3);
            assertThat(URLDecoder.decode(parts[1].substring("text=".length()), StandardCharsets.UTF_8))
                    .isEqualTo(NOTE.whole());
            assertThat(parts[2]).isEqualTo("key=s3cret");
        }
    }

    @Test
    void a_gateway_is_told_where_its_receipts_go_and_what_it_calls_with_is_read() throws IOException {
        try (var server = new HttpServers()) {
            var setting = WebhookChannelTest.setting("""
                    {'site':'https://moothall.city.example/','inside':['localhost'],'sms':{'url':'%s','type':'form',
                    'body':'to={to}&text={text}&dlr={receipt}','receipts':{'delivered':['DELIVRD'],'failed':['UNDELIV','EXPIRED']}}}""".formatted(server.address("/send")));
            var channel =
                    new GatewayChannel(Channel.Kind.SMS, new Outgoing(setting, Duration.ofSeconds(2)), setting, "s");
            channel.send(new Note("id", "Lanfeng", "s", "t", "", "name0"), "1");
            assertThat(server.got.getFirst().text())
                    .endsWith("dlr=https%3A%2F%2Fmoothall.city.example%2Freceipts%2Fname0");
            var channels = new Channels(java.util.List.of(channel), setting);
            assertThat(channels.receipt(Channel.Kind.SMS, "status=DELIVRD")).isEqualTo(Came.DELIVERED);
            assertThat(channels.receipt(Channel.Kind.SMS, "{\"s\":\"EXPIRED\"}"))
                    .isEqualTo(Came.FAILED);
            assertThat(channels.receipt(Channel.Kind.SMS, "status=ACCEPTD")).isEqualTo(Came.ON_ITS_WAY);
            assertThat(channels.receipt(Channel.Kind.VOICE, "DELIVRD")).isEqualTo(Came.ON_ITS_WAY);
        }
    }

    @Test
    void a_gateway_that_says_no_in_a_good_answer_has_refused() throws IOException {
        try (var server = new HttpServers()) {
            var channel = channel(server, "json", "{\"to\":\"{to}\",\"msg\":\"{text}\"}", "\"code\":0");
            server.answer = "{\"code\":17}";
            assertThat(channel.send(NOTE, "1")).isEqualTo(new Reply.Failed(Reply.Why.REFUSED, 200));
            server.code = 429;
            assertThat(channel.send(NOTE, "1")).isEqualTo(new Reply.Failed(Reply.Why.BUSY, 429));
        }
    }

    @Test
    void what_is_wrong_in_the_folder_is_named(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("channels.yaml"), """
                site: lanfeng
                webhooks:
                  - {key: room, url: "http://chat.example/hook"}
                sms: {url: "https://sms.example/send", type: xml, body: "to={to}"}
                """);
        var reading = new Reading();
        new ChannelsPart().read(new CityFolder(folder), reading);
        assertThat(reading.faults().stream().map(Fault::what))
                .contains(
                        "“lanfeng” is no address.",
                        "“http://chat.example/hook” is not encrypted.",
                        "“xml” is no type of a body.",
                        "The body does not say where number and text stand.");
    }
}
