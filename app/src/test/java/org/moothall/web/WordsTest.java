package org.moothall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.kernel.Language;

class WordsTest {

    private final Words en = Sample.words(Language.EN);
    private final Words zh = Sample.words(Language.ZH);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-16T15:00 | 40 min left        | 剩 40 分钟
            2026-06-16T17:00 | 2 h 40 min left    | 剩 2 小时 40 分
            2026-06-16T17:20 | 3 h left           | 剩 3 小时
            2026-06-17T14:20 | 1 day left         | 剩 1 天
            2026-06-18T10:20 | 1 day 20 h left    | 剩 1 天 20 小时
            2026-06-18T14:20 | 2 days left        | 剩 2 天
            2026-06-19T09:00 | 3 days left        | 剩 3 天
            2026-07-02T23:59 | 16 days left       | 剩 16 天
            2026-06-16T12:00 | Overdue 2 h 20 min | 超期 2 小时 20 分
            2026-06-15T10:20 | Overdue 1 day 4 h  | 超期 1 天 4 小时
            2026-06-13T17:00 | Overdue 2 days     | 超期 2 天
            """)
    void what_is_left_or_over_is_said_in_minutes_hours_or_days(String due, String english, String chinese) {
        assertThat(en.left(Sample.at(due))).isEqualTo(english);
        assertThat(zh.left(Sample.at(due))).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-16T14:19:30 | Just now    | 刚刚
            2026-06-16T13:39    | 41 min ago  | 41 分钟前
            2026-06-16T12:10    | 2 h ago     | 2 小时前
            2026-06-15T23:50    | Yesterday   | 昨天
            2026-06-12T09:00    | 12 Jun      | 6 月 12 日
            2025-12-31T23:59    | 31 Dec 2025 | 2025 年 12 月 31 日
            """)
    void what_is_past_is_said_the_farther_the_coarser(String at, String english, String chinese) {
        assertThat(en.ago(Sample.at(at))).isEqualTo(english);
        assertThat(zh.ago(Sample.at(at))).isEqualTo(chinese);
    }

    @Test
    void dates_and_times_are_the_citys() {
        var due = Sample.at("2026-06-16T17:00");
        assertThat(en.date(due)).isEqualTo("16 June 2026");
        assertThat(zh.date(due)).isEqualTo("2026 年 6 月 16 日");
        assertThat(en.when(due)).isEqualTo("Today 17:00");
        assertThat(zh.when(due)).isEqualTo("今日 17:00");
        assertThat(en.when(Sample.at("2026-06-19T08:05"))).isEqualTo("19 June, 08:05");
        assertThat(zh.when(Sample.at("2026-06-19T08:05"))).isEqualTo("6 月 19 日 08:05");
        assertThat(en.when(Sample.at("2027-01-04T08:05"))).isEqualTo("4 January 2027, 08:05");
        assertThat(en.iso(due)).isEqualTo("2026-06-16T17:00:00+08:00");
    }

    @Test
    void the_mark_follows_the_days_of_the_calendar() {
        assertThat(en.mark(Sample.at("2026-06-16T14:19"))).isEqualTo(Part.Mark.LATE);
        assertThat(en.mark(Sample.at("2026-06-16T23:59"))).isEqualTo(Part.Mark.TODAY);
        assertThat(en.mark(Sample.at("2026-06-17T00:01"))).isEqualTo(Part.Mark.SOON);
        assertThat(en.mark(Sample.at("2026-06-19T23:59"))).isEqualTo(Part.Mark.SOON);
        assertThat(en.mark(Sample.at("2026-06-20T00:01"))).isEqualTo(Part.Mark.FINE);
    }

    @Test
    void a_clock_shows_how_much_of_its_time_is_used() {
        var clock = en.clock(Sample.at("2026-06-16T04:20"), Sample.at("2026-06-16T16:20"), "Accept by 16:20 today");
        assertThat(clock).isEqualTo(new Part.Clock(Part.Mark.TODAY, "2 h left", "Accept by 16:20 today", 83));
        assertThat(en.clock(Sample.NOW, Sample.NOW, "").used()).isEqualTo(100);
    }

    @Test
    void amounts_are_said_shortly() {
        assertThat(en.distance(71)).isEqualTo("70 m");
        assertThat(en.distance(1240)).isEqualTo("1.2 km");
        assertThat(zh.distance(71)).isEqualTo("70 米");
        assertThat(en.bytes(180_400)).isEqualTo("180 KB");
        assertThat(en.bytes(2_440_000)).isEqualTo("2.4 MB");
        assertThat(en.number(60_000)).isEqualTo("60,000");
        assertThat(zh.length(Duration.ofHours(30))).isEqualTo("1 天 6 小时");
    }
}
