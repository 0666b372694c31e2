package org.moothall.persons;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words by which a warning, a category or a list would be about people, or about their assembling or
/// petitioning as such. Both are rights; a city hears the matter behind them.
public final class Persons {

    private static final String[] WATCHED = {
        "watch[-_ ]?lists?",
        "black[-_ ]?list(ed|s)?",
        "persons?[-_ ]of[-_ ](interest|concern)",
        "key[-_ ]persons?",
        "(risk|threat|trust|credit|loyalty|danger|behaviou?r)[-_ ]?(scores?|scoring|ranking)",
        "social[-_ ]credit",
        "(repeat|frequent|serial|habitual|persistent|vexatious)[-_ ](petitioner|complainer|complainant|caller|reporter)s?",
        "trouble[-_ ]?makers?",
        "vexatious",
        "dissidents?",
        "activists?",
        "agitators?",
        "黑名单",
        "监控名单",
        "重点(人员|对象|关注人)",
        "布控",
        "管控对象",
        "信用(分|评分|积分)",
        "失信",
        "(人员|信访人|来电人|诉求人|反映人)(评分|打分|排名|画像)",
        "(重点|重复|老)上?访(户|人|人员)?",
        "缠访",
        "缠诉",
        "闹访",
        "无理访",
        "职业(投诉|信访)人",
        "刺头"
    };

    private static final String[] GATHERING = {
        "protest(s|ers?|ing)?",
        "(street|mass|illegal|unlawful|public)[-_ ](demonstration|gathering|assembly|assemblie|rally|rallie|march|marche)s?",
        "demonstrators?",
        "sit[-_ ]ins?",
        "picket(s|ing|ers?)?",
        "riot(s|ers?|ing)?",
        "civil[-_ ]unrest",
        "mass[-_ ]incidents?",
        "(mass|group|collective|illegal|skip[-_ ]level)[-_ ]petition(s|ers?|ing)?",
        "stability[-_ ](maintenance|control)",
        "separatis(m|ts?)",
        "seditio(n|us)",
        "(人员|群众|非法|多人)聚集",
        "聚集(上访|闹事|人员)",
        "聚众",
        "集会",
        "游行",
        "示威",
        "静坐",
        "请愿",
        "上访",
        "越级(信访|访|走访)",
        "非访",
        "群访",
        "集访",
        "集体访",
        "进京(访|走访)",
        "维稳",
        "稳控",
        "涉稳",
        "闹事",
        "滋事",
        "煽动",
        "群体性事件"
    };

    /// What holds such a word and means none of it, each with its reason.
    static final Map<String, String> HARMLESS = Map.ofEntries(
            Map.entry("picket fence", "a fence"),
            Map.entry("召集会", "calling a meeting"),
            Map.entry("筹集会", "raising fees"),
            Map.entry("收集会", "collecting what was said at a meeting"),
            Map.entry("集会商", "gathering to consult"),
            Map.entry("旅游行", "the tourist trade, a journey"),
            Map.entry("导游行", "the guides’ trade"),
            Map.entry("上访问", "visiting a page on the net"),
            Map.entry("展示威", "showing power or dignity"),
            Map.entry("分布控", "distributed control"),
            Map.entry("发布控", "control of what is published"),
            Map.entry("遗失信", "a lost letter"),
            Map.entry("丢失信", "a lost letter"),
            Map.entry("信用分析", "analysis of credit, of no person"),
            Map.entry("集访谈", "collecting interviews"),
            Map.entry("群访谈", "interviewing a group"),
            Map.entry("重复访问", "visiting a page again"),
            Map.entry("重点访问", "visiting the most important places"));

    // each looks at the sign first: nearly all of a city's text is of the other script
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)(?<![a-z])(?=[a-z])(" + joined(WATCHED, true) + "|" + joined(GATHERING, true) + ")(?![a-z])");
    private static final Pattern CHINESE =
            Pattern.compile("(?=[^\\x00-\\u2e7f])(" + joined(WATCHED, false) + "|" + joined(GATHERING, false) + ")");

    private Persons() {}

    /// The first such word of a text, as it stands there.
    public static Optional<String> found(String text) {
        var rest = text;
        for (var phrase : HARMLESS.keySet()) rest = rest.replace(phrase, " ");
        return word(rest);
    }

    /// The same with no exception.
    static Optional<String> word(String text) {
        return first(ENGLISH, text).or(() -> first(CHINESE, text));
    }

    private static Optional<String> first(Pattern words, String text) {
        var found = words.matcher(text);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private static String joined(String[] words, boolean latin) {
        return java.util.Arrays.stream(words)
                .filter(word -> word.chars().noneMatch(letter -> letter > 0x2e7f) == latin)
                .collect(java.util.stream.Collectors.joining("|"));
    }
}
