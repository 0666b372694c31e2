package org.moothall.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// Something that rings until somebody has it.
///
/// @param about    names what it is about: the same thing rings once
/// @param kind     whose `Subject` knows whether it stands still
/// @param goes     which ladder it goes up
/// @param office   key of the office that it is of
/// @param page     path of where it is looked after; blank where there is none
/// @param round    how often it has come up the ladder, from 1
/// @param step     the next one, from 0; beyond the ladder's end once the last resort was told
/// @param heldBy   key of whoever took it; blank while it rings
/// @param since    it is in this state
/// @param progress how far its matter had come when it was taken
/// @param wakes    when it goes on; null once it is over
public record Alarm(
        UUID id,
        String about,
        String kind,
        String goes,
        String office,
        String en,
        String zh,
        String page,
        Instant raisedAt,
        int round,
        int step,
        State state,
        String heldBy,
        Instant since,
        String progress,
        @Nullable Instant wakes) {

    public enum State {
        RINGS,
        HELD,
        ENDED
    }

    public Text words() {
        return new Text(en, zh);
    }

    public Alarm saying(Text words) {
        return new Alarm(
                id,
                about,
                kind,
                goes,
                office,
                words.en(),
                words.zh(),
                page,
                raisedAt,
                round,
                step,
                state,
                heldBy,
                since,
                progress,
                wakes);
    }

    /// To be raised.
    ///
    /// @param words say nothing of what was reported: they go to telephones
    /// @param page  path of where it is looked after; blank where there is none
    public record Raise(String kind, String about, String goes, String office, Text words, String page, Instant at) {}
}
