package org.moothall.watch;

import java.util.function.Function;
import org.moothall.directory.Offices;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.timekeeper.Board;
import org.moothall.timekeeper.Board.Wait;
import org.moothall.web.Texts;

/// What alarms of cases say.
record CaseWords(Texts texts, Offices offices) {

    /// To an address that several read, and that knows of nobody who is kept away: without a number.
    Text some(Wait why, String office) {
        return said(language -> texts.get(language, key(why) + ".some", name(language, office)));
    }

    Text many(Board.Waiting waiting) {
        return said(
                language -> texts.get(language, key(waiting.why()), waiting.cases(), name(language, waiting.office())));
    }

    private static String key(Wait why) {
        return "notice.cases." + why.key();
    }

    private static Text said(Function<Language, String> words) {
        return new Text(words.apply(Language.EN), words.apply(Language.ZH));
    }

    private String name(Language language, String office) {
        return offices.find(office).map(one -> one.name().in(language)).orElse(office);
    }
}
