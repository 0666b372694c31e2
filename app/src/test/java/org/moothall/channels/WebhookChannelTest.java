package org.moothall.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.SettableClock;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import tools.jackson.databind.json.JsonMapper;

/// Against a real server: taken, refused, silent, gone, and private where nobody named it.
class WebhookChannelTest {

    private static final Note NOTE = new Note("id-1", "Lanfeng", "An alarm", "GR-1 is overdue.", "https://x/alarm/t");

    private HttpServers server;

    @BeforeEach
    void start() throws IOException {
        server = new HttpServers();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static ChannelsPart setting(String json) {
        var part = new ChannelsPart();
        part.use(new CityItems(
                List.of(new CityItem("channels", "channels", new JsonMapper().readTree(json.replace('\'', '"'))))));
        return part;
    }

    private WebhookChannel channel(String inside) {
        var setting = setting(
                "{'inside':[%s],'webhooks':[{'key':'room','url':'%s'}]}".formatted(inside, server.address("/hook")));
        return new WebhookChannel(
                new Outgoing(setting, Duration.ofMillis(500)), setting, "the secret", new SettableClock());
    }

    @Test
    void what_is_posted_is_signed_and_has_an_id_by_which_a_second_one_is_known() {
        assertThat(channel("'localhost'").send(NOTE, "room")).isEqualTo(new Reply.Taken(""));
        var got = server.got.getFirst();
        assertThat(got.text()).contains("GR-1 is overdue.", "https://x/alarm/t");
        assertThat(got.headers().getFirst("Moothall-Id")).isEqualTo("id-1");
        var parts = got.headers().getFirst("Moothall-Signature").split(",v1=", 2);
        var signed = parts[0].substring("t=".length()) + "." + got.text();
        assertThat(parts[1]).isEqualTo(WebhookChannel.signature("the secret", signed));
        assertThat(WebhookChannel.signature("another", signed)).isNotEqualTo(parts[1]);
    }

    @Test
    void refusals_silence_and_absence_are_told_apart() {
        var channel = channel("'localhost'");
        server.code = 403;
        assertThat(channel.send(NOTE, "room")).isEqualTo(new Reply.Failed(Reply.Why.SETTINGS, 403));
        server.code = 503;
        assertThat(channel.send(NOTE, "room")).isEqualTo(new Reply.Failed(Reply.Why.BUSY, 503));
        server.code = 200;
        server.silent = 1500;
        assertThat(channel.send(NOTE, "room")).isEqualTo(Reply.failed(Reply.Why.UNREACHABLE));
        server.close();
        assertThat(channel.send(NOTE, "room")).isEqualTo(Reply.failed(Reply.Why.UNREACHABLE));
        assertThat(channel.send(NOTE, "unknown")).isEqualTo(Reply.failed(Reply.Why.NO_ADDRESS));
    }

    @Test
    void a_redirect_leads_nowhere_else() {
        server.code = 302;
        assertThat(channel("'localhost'").send(NOTE, "room")).isEqualTo(new Reply.Failed(Reply.Why.REFUSED, 302));
        assertThat(server.got).hasSize(1);
    }

    @Test
    void what_the_settings_do_not_name_is_not_called_where_it_is_private() throws IOException {
        assertThat(channel("").send(NOTE, "room")).isEqualTo(Reply.failed(Reply.Why.PRIVATE));
        assertThat(server.got).isEmpty();
        for (var inside : List.of("127.0.0.1", "10.1.2.3", "192.168.1.1", "169.254.169.254", "100.64.1.1", "fd00::1"))
            assertThat(Outgoing.hidden(InetAddress.getByName(inside)))
                    .as(inside)
                    .isTrue();
        assertThat(Outgoing.hidden(InetAddress.getByName("8.8.8.8"))).isFalse();
    }
}
