package org.moothall.texting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jsmpp.SMPPConstant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.channels.Channel;
import org.moothall.channels.Heard;
import org.moothall.channels.Note;
import org.moothall.channels.Reply;
import org.moothall.kernel.CannotStart;

/// Against an SMS centre on a real line: bound, refused, silent, gone and there again.
class SmppChannelTest {

    private static final Note SHORT = new Note("id", "Lanfeng", "s", "GR-1 超期", "");

    private final List<Object> heard = new CopyOnWriteArrayList<>();
    private int port;
    private SmsCentre centre;
    private @Nullable SmppLine line;

    @BeforeEach
    void start() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        centre = new SmsCentre(port);
    }

    @AfterEach
    void stop() throws IOException {
        if (line != null) line.destroy();
        centre.close();
    }

    private SmppChannel channel(String password) {
        var bound = new SmppLine(
                "smpp://" + SmsCentre.SYSTEM + ":" + password + "@localhost:" + port + "?from=12345",
                new SmppIncoming(heard::add),
                Duration.ofSeconds(1),
                false);
        line = bound;
        return new SmppChannel(bound);
    }

    private static String text(byte[] part, int header) {
        return new String(part, header, part.length - header, StandardCharsets.UTF_16BE);
    }

    @Test
    void a_text_is_taken_confirmed_by_its_receipt_and_answered() throws Exception {
        var channel = channel(SmsCentre.PASSWORD);
        assertThat(channel.send(SHORT, "+8613800138000")).isEqualTo(new Reply.Taken("m1"));
        var got = centre.got.getFirst();
        assertThat(got.getDestAddress()).isEqualTo("8613800138000");
        assertThat(got.getSourceAddr()).isEqualTo("12345");
        assertThat(text(got.getShortMessage(), 0)).isEqualTo("GR-1 超期");
        centre.receipt("m1");
        centre.answer("8613800138000", " 1 ");
        assertThat(heard)
                .containsExactly(
                        new Heard.Receipt(Channel.Kind.SMS, "m1", true),
                        new Heard.Answer(Channel.Kind.SMS, "8613800138000", "1"));
    }

    @Test
    void a_long_text_goes_in_parts_that_a_telephone_puts_together() {
        var words = "超期事项等您处理。".repeat(15) + "😀" + "完".repeat(40);
        var note = new Note("id", "Lanfeng", "s", words, "https://moothall.lanfeng.example/alarm/x");
        assertThat(channel(SmsCentre.PASSWORD).send(note, "5550")).isEqualTo(new Reply.Taken("m" + centre.got.size()));
        var parts = centre.got.stream().map(got -> got.getShortMessage()).toList();
        assertThat(parts).hasSizeGreaterThan(2).allMatch(part -> part.length <= 140);
        for (var i = 0; i < parts.size(); i++)
            assertThat(Arrays.copyOf(parts.get(i), 6)).containsExactly(5, 0, 3, 1, (byte) parts.size(), (byte) (i + 1));
        assertThat(parts.stream().map(part -> text(part, 6)).collect(Collectors.joining()))
                .isEqualTo(note.whole());
    }

    @Test
    void refusals_are_told_apart() {
        var channel = channel(SmsCentre.PASSWORD);
        centre.refuses = SMPPConstant.STAT_ESME_RINVDSTADR;
        assertThat(channel.send(SHORT, "1"))
                .isEqualTo(new Reply.Failed(Reply.Why.NO_ADDRESS, SMPPConstant.STAT_ESME_RINVDSTADR));
        centre.refuses = SMPPConstant.STAT_ESME_RTHROTTLED;
        assertThat(channel.send(SHORT, "1"))
                .isEqualTo(new Reply.Failed(Reply.Why.BUSY, SMPPConstant.STAT_ESME_RTHROTTLED));
    }

    @Test
    void a_wrong_password_is_the_settings_fault() {
        assertThat(channel("wrong").send(SHORT, "1"))
                .isEqualTo(new Reply.Failed(Reply.Why.SETTINGS, SMPPConstant.STAT_ESME_RINVPASWD));
    }

    @Test
    void silence_and_absence_cost_one_message_and_the_line_is_bound_again() throws Exception {
        var channel = channel(SmsCentre.PASSWORD);
        centre.silent = 2500;
        assertThat(channel.send(SHORT, "1")).isEqualTo(Reply.failed(Reply.Why.UNREACHABLE));
        centre.close();
        assertThat(channel.send(SHORT, "1")).isEqualTo(Reply.failed(Reply.Why.UNREACHABLE));
        centre = new SmsCentre(port);
        assertThat(channel.send(SHORT, "1")).isEqualTo(new Reply.Taken("m1"));
    }

    @Test
    void an_address_that_cannot_be_read_is_told_without_it() {
        var none = new SmppLine("", new SmppIncoming(heard::add), Duration.ofSeconds(1), false);
        assertThat(new SmppChannel(none).on()).isFalse();
        assertThatThrownBy(() -> SmppServer.of("smtp://a:secret@host"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MOOTHALL_SMPP")
                .hasMessageNotContaining("secret");
    }
}
