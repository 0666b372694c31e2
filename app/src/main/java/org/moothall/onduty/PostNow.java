package org.moothall.onduty;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;
import org.moothall.presence.Presence;
import org.moothall.web.Reader;

/// A post at this moment: who is on, who is next.
///
/// @param due   whether somebody should be on now
/// @param here  who of them has checked in, where the post asks for it
/// @param holds who still holds the post, as it is not handed over; mostly nobody
/// @param until when the last of them ends; null where nobody is on
/// @param from  when the next begin; null where nobody is to come
public record PostNow(
        Text post,
        boolean due,
        List<Text> on,
        List<Presence> here,
        List<Text> holds,
        @Nullable Instant until,
        List<Text> next,
        @Nullable Instant from) {

    /// Whether nobody is there who should be.
    public boolean lacks() {
        return due && on.isEmpty();
    }

    public Instant ends() {
        return Objects.requireNonNull(until);
    }

    public Instant begins() {
        return Objects.requireNonNull(from);
    }

    public static String names(List<Text> names, Reader reader) {
        return String.join(reader.t("duties.and"), names.stream().map(reader::t).toList());
    }

    /// “Lin Hui and Chen Jie, today 20:30”, or that nobody is to come.
    public String comes(Reader reader) {
        return next.isEmpty()
                ? reader.t("duties.next-nobody")
                : reader.t("duties.next", names(next, reader), reader.words().when(begins()));
    }
}
