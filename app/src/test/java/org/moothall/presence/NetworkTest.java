package org.moothall.presence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @Test
    void it_has_its_own_addresses_and_no_others() {
        var room = Network.of("10.20.30.0/24").orElseThrow();
        assertThat(room.has("10.20.30.7")).isTrue();
        assertThat(room.has("10.20.31.7")).isFalse();
        assertThat(room.has("2001:db8::7")).isFalse();
        assertThat(Network.of("2001:db8:1::/64").orElseThrow().has("2001:db8:1::7"))
                .isTrue();
        assertThat(room.has("unknown")).as("a proxy's word that is no address").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.20.30.0",
                "10.0.0.0/8",
                "0.0.0.0/0",
                "2001:db8::/32",
                "room/24",
                "10.20.30.0/x",
                "10.20.30.0/40"
            })
    void what_is_none_or_as_wide_as_a_city_is_refused(String written) {
        assertThat(Network.of(written)).isEmpty();
    }
}
