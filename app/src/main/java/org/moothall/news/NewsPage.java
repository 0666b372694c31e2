package org.moothall.news;

import java.util.List;
import java.util.stream.Collectors;
import org.moothall.directory.Offices;
import org.moothall.directory.Person;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// What one was told lately, the newest first, and what came of each message.
///
/// @param planned what others were told of the rosters that the reader draws up
public record NewsPage(List<News.Came> mine, List<News.Came> planned, Offices offices) implements Page {

    /// “Text message: delivered”; by no way where it stands on the page alone.
    public String came(News.Came one, Reader reader) {
        if (one.sent().isEmpty()) return reader.t("news.came.none");
        return one.sent().stream()
                .map(sent ->
                        reader.t("news.came", reader.t(sent.channel().text()), reader.t("news.came." + sent.state())))
                .collect(Collectors.joining(reader.t("news.between")));
    }

    public String whom(News.Came one, Reader reader) {
        var person = one.item().person();
        return offices.person(person).map(Person::name).map(reader::t).orElse(person);
    }

    public static boolean full(List<News.Came> some) {
        return some.size() == News.MOST;
    }
}
