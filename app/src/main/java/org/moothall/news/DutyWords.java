package org.moothall.news;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.web.Texts;
import org.moothall.web.Words;

/// Duties in a few words, in one language: “Duty officer: 3 December, 08:30; 9 December, 20:30”.
record DutyWords(Words words) {

    private static final int SHOWN = 10;

    static DutyWords of(Texts texts, Language language, ZoneId zone, Instant at) {
        return new DutyWords(new Words(texts, language, zone, at));
    }

    String list(Desk desk, List<Duty> duties) {
        var sorted = duties.stream()
                .sorted(Comparator.comparing(Duty::begins))
                .limit(SHOWN)
                .toList();
        var posts = sorted.stream().collect(Collectors.groupingBy(Duty::post, LinkedHashMap::new, Collectors.toList()));
        var said = posts.entrySet().stream()
                .map(post -> t("news.post", post(desk, post.getKey()), moments(post.getValue())))
                .collect(Collectors.joining(t("news.between")));
        var more = duties.size() - sorted.size();
        return more > 0 ? t("news.and-more", said, more) : said;
    }

    /// A message may be read days later: no “today”.
    private String moments(List<Duty> duties) {
        return duties.stream()
                .map(duty -> t("web.when.day", words.day(day(duty)), words.time(duty.begins())))
                .collect(Collectors.joining(t("news.between")));
    }

    private java.time.LocalDate day(Duty duty) {
        return duty.begins().atZone(words.zone()).toLocalDate();
    }

    private String post(Desk desk, String key) {
        return desk.post(key).map(post -> in(post.name())).orElse(key);
    }

    String in(Text text) {
        return text.in(words.language());
    }

    String t(String key, Object... args) {
        return words.texts().get(words.language(), key, args);
    }
}
