package org.moothall.watch;

import java.time.Instant;
import java.util.List;
import org.moothall.channels.Channel;
import org.moothall.directory.Officer;
import org.moothall.directory.Offices;
import org.moothall.kernel.Text;
import org.moothall.notice.Alarm;
import org.moothall.sending.ChannelState;
import org.moothall.sending.Message;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// How each way out is, whether the ladders are gone up, how the last tests went, and who would be rung now.
///
/// @param replies how answers by e-mail are read, as a text's key; blank where there is no mailbox for them
/// @param still whether nobody goes up the ladders
/// @param beat  when they were gone up last
public record ChannelsPage(
        List<Row> channels,
        String replies,
        boolean still,
        Instant beat,
        List<Test> tests,
        List<Rung> now,
        Offices offices)
        implements Page {

    /// @param on whether the installation has it
    public record Row(ChannelState state, boolean on) {

        Channel.Kind kind() {
            return state.channel();
        }

        public String name(Reader reader) {
            return reader.t(kind().text());
        }

        public String words(Reader reader) {
            if (!on) return reader.t("watch.channel.off");
            if (state.broken()) return reader.t("watch.channel.broken");
            return reader.t(state.taken() == null ? "watch.channel.unused" : "watch.channel.works");
        }

        /// What is known of it, a sentence each.
        public String lately(Reader reader) {
            var words = reader.words();
            var taken = state.taken();
            var delivered = state.delivered();
            var failed = state.failed();
            var why = state.why();
            var told = new java.util.StringJoiner("\n");
            if (taken != null) told.add(reader.t("watch.channel.taken", words.when(taken)));
            if (delivered != null) told.add(reader.t("watch.channel.delivered", words.when(delivered)));
            if (failed != null && why != null)
                told.add(reader.t(
                        "watch.channel.failed", words.when(failed), reader.t("watch.why." + why), state.code()));
            if (state.waiting() > 0) told.add(reader.t("watch.channel.waiting", state.waiting()));
            return told.toString();
        }
    }

    /// The last tests of one ladder, the newest first.
    ///
    /// @param missed whether one should have run, and did not
    /// @param sent   who was told in the newest
    public record Test(Text ladder, boolean missed, List<Alarm> latest, List<Message.Sent> sent) {}

    /// “Lin Hui, text message: delivered”.
    public String sent(Message.Sent sent, Reader reader) {
        var whom =
                sent.person().isEmpty() ? reader.t("watch.sent.city") : AlarmsPage.name(offices, sent.person(), reader);
        return reader.t("watch.sent", whom, reader.t(sent.channel().text()), reader.t("watch.state." + sent.state()));
    }

    /// One step of a ladder as it stands now.
    ///
    /// @param people nobody where it would be passed over
    public record Rung(Text ladder, int step, String minutes, List<Officer> people, String webhook) {

        public String who(Reader reader) {
            if (!webhook.isEmpty()) return reader.t("watch.now.webhook", webhook);
            return people.isEmpty()
                    ? reader.t("watch.now.nobody")
                    : String.join(
                            reader.t("watch.now.and"),
                            people.stream()
                                    .map(officer -> reader.t(officer.name()))
                                    .toList());
        }

        public String name(Reader reader) {
            return step == 0 ? reader.t("watch.now.last") : reader.t("watch.now.step", step, minutes);
        }
    }

    public String drill(Alarm drill, Reader reader) {
        var at = reader.words().when(drill.raisedAt());
        if (!drill.heldBy().isEmpty())
            return reader.t("watch.drill.answered", at, AlarmsPage.name(offices, drill.heldBy(), reader));
        return reader.t(drill.state() == Alarm.State.ENDED ? "watch.drill.unanswered" : "watch.drill.rings", at);
    }

    public String beatWords(Reader reader) {
        return reader.t(
                still ? "watch.beat.still" : "watch.beat.goes", reader.words().when(beat));
    }
}
