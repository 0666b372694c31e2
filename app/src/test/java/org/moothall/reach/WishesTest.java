package org.moothall.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.moothall.channels.Channel.Kind;

class WishesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + ":00+08:00");
    }

    private static Wishes quiet(String from, String until) {
        return new Wishes("zhou-min", List.of(), null, from, until);
    }

    @Test
    void quiet_time_ends_on_the_next_day_where_it_lies_over_midnight() {
        var night = quiet("22:00", "07:30");
        assertThat(night.awake(at("21:59"), ZONE)).isEqualTo(at("21:59"));
        assertThat(night.awake(at("22:00"), ZONE)).isEqualTo(Instant.parse("2026-11-24T07:30:00+08:00"));
        assertThat(night.awake(at("03:00"), ZONE)).isEqualTo(at("07:30"));
        assertThat(night.awake(at("07:30"), ZONE)).isEqualTo(at("07:30"));
        assertThat(quiet("12:00", "14:00").awake(at("13:00"), ZONE)).isEqualTo(at("14:00"));
        assertThat(Wishes.none("zhou-min").awake(at("03:00"), ZONE)).isEqualTo(at("03:00"));
    }

    @Test
    void ways_stand_in_the_order_that_was_wished_and_new_ones_behind_them_by_kind() {
        var phone = new Way(UUID.randomUUID(), Kind.SMS);
        var second = new Way(UUID.randomUUID(), Kind.SMS);
        var city = new Way(null, Kind.EMAIL);
        var browser = new Way(UUID.randomUUID(), Kind.PUSH);
        var all = List.of(phone, second, city, browser);
        var wishes = Wishes.none("zhou-min");
        assertThat(wishes.ordered(all)).containsExactly(browser, phone, second, city);
        assertThat(wishes.inOrder(List.of("city", second.key())).ordered(all))
                .containsExactly(city, second, browser, phone);
        assertThat(wishes.inOrder(List.of("SMS")).ordered(all))
                .as("a kind, as it was wished before ways could be ordered")
                .containsExactly(phone, second, browser, city);
    }
}
