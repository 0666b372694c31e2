package org.moothall.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.moothall.kernel.Language;
import org.moothall.web.Texts;
import org.moothall.wire.Format;
import org.moothall.wire.Params;
import org.moothall.wire.Problems;

class WantedTest {

    private static final ZoneId LANFENG = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final Problems problems = new Problems(new Texts(), Language.EN);

    private Wanted wanted(String... said) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < said.length; i += 2) values.put(said[i], List.of(said[i + 1]));
        return Wanted.of(new Params(values, List.of()), LANFENG, NOW, problems);
    }

    private String told() {
        return new String(problems.answer(Format.JSON).content(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void nothing_said_is_a_thousand_of_the_last_ninety_days() {
        var wanted = wanted();
        assertThat(wanted.from()).isEqualTo(NOW.minus(Duration.ofDays(90)));
        assertThat(wanted.size()).isEqualTo(1000);
    }

    @Test
    void a_page_has_fifty_where_its_size_is_not_said() {
        assertThat(wanted("page", "3").parameters(new String[0])).containsAllEntriesOf(Map.of("most", 50, "skip", 100));
    }

    @Test
    void one_date_alone_is_ninety_days_from_there() {
        assertThat(wanted("end_date", "2026-06-16T10:00:00+08:00").to()).isEqualTo("2026-06-16T02:00:01Z");
        assertThat(wanted("start_date", "2026-01-01T00:00:00Z").to()).isEqualTo("2026-04-01T00:00:01Z");
    }

    @Test
    void moments_are_read_with_any_zone_without_one_and_with_a_plus_that_became_a_space() {
        var there = Instant.parse("2026-06-16T02:00:00Z");
        for (var said : List.of(
                "2026-06-16T02:00:00Z",
                "2026-06-16T10:00:00+08:00",
                "2026-06-16T10:00:00 08:00",
                "2026-06-16T10:00:00+0800",
                "2026-06-16T10:00:00",
                "2026-06-16T10:00"))
            assertThat(Wanted.moment(said, LANFENG)).as(said).isEqualTo(there);
        assertThat(Wanted.moment("2026-06-16", LANFENG)).isEqualTo("2026-06-15T16:00:00Z");
    }

    @Test
    void more_than_ninety_days_apart_is_refused() {
        wanted("start_date", "2026-01-01T00:00:00Z", "end_date", "2026-04-01T00:00:01Z");
        assertThat(told()).contains("90 days").contains("\"code\":400");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        wanted("start_date", "yesterday", "status", "open,lost", "page", "0", "page_size", "5000");
        assertThat(told()).contains("start_date", "lost", "“page”", "“page_size”");
    }

    @Test
    void both_statuses_are_all_statuses() {
        assertThat(wanted("status", "open,closed").open()).isNull();
        assertThat(wanted("status", "CLOSED").open()).isFalse();
        assertThat(problems.any()).isFalse();
    }
}
