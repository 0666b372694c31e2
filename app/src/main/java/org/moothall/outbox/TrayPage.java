package org.moothall.outbox;

import java.util.List;
import java.util.stream.Stream;
import org.moothall.directory.Offices;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// Letters that wait for an officer. Of each list there may be one more than is shown.
public record TrayPage(List<ToSign> toSign, List<Unserved> returned, Offices offices) implements Page {

    public static boolean more(List<?> rows) {
        return rows.size() > Tray.MOST;
    }

    public static <T> List<T> shown(List<T> rows) {
        return rows.stream().limit(Tray.MOST).toList();
    }

    /// “He Ping, Nandu Urban Management”
    public String writer(ToSign letter, Reader reader) {
        var person =
                offices.person(letter.writer()).map(one -> reader.t(one.name())).orElse(letter.writer());
        var office =
                offices.find(letter.lead()).map(one -> reader.t(one.name())).orElse(letter.lead());
        return reader.t("outbox.writer", person, office);
    }

    Stream<List<Object>> cells(Reader reader) {
        return Stream.concat(
                shown(toSign).stream()
                        .map(one -> List.of(
                                reader.t("outbox.to-sign"),
                                one.number(),
                                one.title(),
                                one.letter(),
                                writer(one, reader),
                                one.at())),
                shown(returned).stream()
                        .map(one -> List.of(
                                reader.t("outbox.title"),
                                one.number(),
                                one.title(),
                                one.letter(),
                                one.why(reader),
                                one.at())));
    }
}
