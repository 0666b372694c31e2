package org.moothall.rollcall;

import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.roster.Desk;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// Roll calls of a desk.
///
/// @param open   calls that wait, each with whether the reader is on its post
/// @param months the latest first, without those of which nothing is said
/// @param calls  whether the reader may call by hand
/// @param nobody whether a call was just not made, as nobody is there or one goes on
public record RollCallPage(
        List<Desk> desks,
        Desk desk,
        List<Desk.Post> posts,
        List<Open> open,
        List<Month> months,
        boolean calls,
        boolean nobody)
        implements Page {

    public record Open(Call call, boolean mine) {}

    public record Month(YearMonth month, Tally tally) {}

    @Override
    public int status() {
        return nobody ? 409 : 200;
    }

    public String title(Reader reader) {
        return reader.t("rollcall.title", reader.t(desk.name()));
    }

    public List<Part.Link> links(Reader reader) {
        return desks.stream()
                .map(one -> new Part.Link(reader.t(one.name()), RollCallPages.at(one), one.equals(desk)))
                .toList();
    }

    public Optional<Open> open(Desk.Post post) {
        return open.stream().filter(one -> one.call.post().equals(post.key())).findFirst();
    }

    public static String month(Month of, Reader reader) {
        return DateTimeFormatter.ofPattern(
                        reader.t("rollcall.month"), reader.language().locale())
                .format(of.month);
    }

    public static String length(@Nullable Duration time, Reader reader) {
        if (time == null) return reader.t("rollcall.never");
        return reader.t("rollcall.seconds", time.toMinutes(), time.toSecondsPart());
    }
}
