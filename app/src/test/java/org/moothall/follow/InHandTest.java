package org.moothall.follow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@CityTest
class InHandTest {

    @Autowired
    InHand inHand;

    @Autowired
    SettableClock clock;

    @Test
    void each_number_counts_for_twelve_hours_whatever_was_proven_after_it() {
        var first = adding("GR-2026-000001", new MockHttpServletRequest());
        clock.advance(Duration.ofHours(11));
        var both = adding("GR-2026-000002", first);
        assertThat(inHand.numbers(both)).containsExactly("GR-2026-000001", "GR-2026-000002");
        clock.advance(Duration.ofHours(2));
        assertThat(inHand.numbers(both)).containsExactly("GR-2026-000002");
        assertThat(inHand.numbers(adding("GR-2026-000003", both))).containsExactly("GR-2026-000002", "GR-2026-000003");
        assertThat(inHand.numbers(with(value(both).replace("000002", "000009"))))
                .isEmpty();
    }

    @Test
    void links_that_were_ended_open_nothing_and_neither_does_a_browser_that_opened_one() {
        var number = "GR-2026-000071";
        var before = inHand.link(number).address();
        var mine = adding(number, new MockHttpServletRequest());
        var another = adding("GR-2026-000072", adding(number, new MockHttpServletRequest()));
        clock.advance(Duration.ofMinutes(5));
        var response = new MockHttpServletResponse();
        inHand.end(number, mine, response);
        assertThat(inHand.numbers(cookie(response))).as("who ended them").containsExactly(number);
        assertThat(inHand.numbers(another)).as("others keep what is not it").containsExactly("GR-2026-000072");
        assertThat(inHand.fits(number, signature(before))).isFalse();
        assertThat(inHand.fits(number, signature(inHand.link(number).address())))
                .isTrue();
        var once = inHand.link(number).address();
        inHand.end(number);
        assertThat(inHand.link(number).address()).as("each ends the one before").isNotIn(before, once);
    }

    private static String signature(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /// The next request of a browser that has proven one more.
    private MockHttpServletRequest adding(String number, MockHttpServletRequest request) {
        var response = new MockHttpServletResponse();
        inHand.add(number, request, response);
        return cookie(response);
    }

    private static MockHttpServletRequest cookie(MockHttpServletResponse response) {
        var cookie = String.valueOf(response.getHeader(HttpHeaders.SET_COOKIE));
        return with(cookie.substring("mine=".length(), cookie.indexOf(';')));
    }

    private static MockHttpServletRequest with(String value) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("mine", value));
        return request;
    }

    private static String value(MockHttpServletRequest request) {
        return Objects.requireNonNull(request.getCookies())[0].getValue();
    }
}
