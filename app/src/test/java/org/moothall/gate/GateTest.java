package org.moothall.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.web.Guard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

@CityTest
class GateTest {

    @Autowired
    Browser somebody;

    @Autowired
    GuardCheck check;

    @Autowired
    Faults faults;

    @Test
    void every_answer_carries_the_policy() {
        for (var path : new String[] {"/", "/nowhere", "/assets/nothing.css"}) {
            somebody.open(path);
            assertThat(somebody.header("Content-Security-Policy")).isEqualTo(Gate.POLICY);
            assertThat(somebody.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(somebody.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(somebody.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(somebody.header("Strict-Transport-Security")).isEmpty(); // only behind TLS
        }
    }

    @Test
    void what_is_not_there_is_a_page_that_says_so() {
        somebody.open("/nowhere");
        assertThat(somebody.status()).isEqualTo(404);
        assertThat(somebody.page().select("h1").text()).isEqualTo("This page is not here");
        somebody.speaking("zh-CN").open("/about/nothing");
        assertThat(somebody.page().select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(somebody.page().select("h1").text()).isEqualTo("没有这个页面");
    }

    @Test
    void the_language_of_the_address_is_remembered() {
        somebody.open("/?lang=zh-CN");
        assertThat(somebody.header("Content-Language")).isEqualTo("zh-CN");
        somebody.open("/about/help?x=1");
        assertThat(somebody.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(somebody.page().select("a[rel=alternate]").attr("href")).isEqualTo("/about/help?x=1&lang=en");
        assertThat(somebody.header("Vary"))
                .containsIgnoringCase("Accept-Language")
                .containsIgnoringCase("Cookie");
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        somebody.open("/").post("/signout", Map.of());
        assertThat(somebody.status()).isEqualTo(403);
        assertThat(somebody.page().select("h1").text()).isEqualTo("We could not be sure that this came from you");
    }

    @Test
    void files_of_the_front_end_are_kept_a_year() {
        var sheet = somebody.open("/").page().select("link[rel=stylesheet]").attr("href");
        somebody.open(sheet);
        assertThat(somebody.status()).isEqualTo(200);
        assertThat(somebody.header("Cache-Control"))
                .contains("max-age=31536000")
                .contains("immutable");
    }

    @Test
    void a_page_that_is_known_already_is_not_sent_again() throws Exception {
        var address = java.net.URI.create(somebody.open("/about/help").page().location());
        var request = java.net.http.HttpRequest.newBuilder(address)
                .header("Accept-Language", "en")
                .header("If-None-Match", somebody.header("ETag"))
                .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var again = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @Test
    void a_handler_without_a_guard_is_refused_to_everybody() throws Exception {
        var request = new MockHttpServletRequest("GET", "/open");
        var response = new MockHttpServletResponse();
        assertThat(check.preHandle(request, response, handler("guarded"))).isTrue();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> check.preHandle(request, response, handler("unguarded")))
                .isInstanceOf(org.moothall.kernel.Forbidden.class);
    }

    @Test
    void a_stranger_is_sent_to_sign_in_and_back() throws Exception {
        var request = new MockHttpServletRequest("GET", "/work");
        request.setQueryString("kind=lamp");
        var response = new MockHttpServletResponse();
        assertThat(check.preHandle(request, response, handler("staff"))).isFalse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/signin?next=%2Fwork%3Fkind%3Dlamp");
        assertThat(SignIn.next("/work?kind=lamp", "/work")).isEqualTo("/work?kind=lamp");
        for (var elsewhere : new String[] {
            "//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example", "/\n/evil.example", ""
        }) assertThat(SignIn.next(elsewhere, "/work")).isEqualTo("/work");
    }

    @Test
    void whoever_was_signed_out_meanwhile_keeps_what_they_typed() throws Exception {
        var request = new MockHttpServletRequest("POST", "/cases/GR-2026-000001/object");
        request.addParameter("reason", "The lamp is <not> ours.");
        request.addParameter("password", "my own secret");
        var elsewhere = new MockHttpServletResponse();
        assertThat(check.preHandle(request, elsewhere, handler("staff"))).isFalse();
        assertThat(elsewhere.getRedirectedUrl()).isEqualTo("/signin");

        request.addHeader("Sec-Fetch-Site", "same-origin");
        var response = new MockHttpServletResponse();
        assertThat(check.preHandle(request, response, handler("staff"))).isFalse();
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("The lamp is &lt;not&gt; ours.")
                .doesNotContain("my own secret");
    }

    @Test
    void a_residents_cases_and_a_sheet_stay_in_no_browser() {
        for (var address : new String[] {"/my", "/near/export"})
            assertThat(somebody.open(address).header("Cache-Control"))
                    .as(address)
                    .contains("no-store");
        assertThat(somebody.open("/about/help").header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void an_address_of_which_a_part_is_of_no_known_form_is_not_found() {
        assertThat(somebody.open("/my/nothing/letters/nothing/pdf").status()).isEqualTo(404);
    }

    @Test
    void a_bug_is_shown_with_the_number_that_stands_in_the_log() {
        var page = faults.thrown(
                new IllegalStateException("planted"),
                new MockHttpServletRequest("GET", "/planted"),
                new MockHttpServletResponse());
        assertThat(page.status()).isEqualTo(500);
        assertThat(((FaultPage) page).reference()).matches("F-[ACDEFHJKMNPRTWXY347]{6}");
    }

    private HandlerMethod handler(String name) {
        return new HandlerMethod(
                this,
                Arrays.stream(getClass().getDeclaredMethods())
                        .filter(method -> method.getName().equals(name))
                        .findFirst()
                        .map(Method.class::cast)
                        .orElseThrow());
    }

    @Guard(Guard.Who.EVERYBODY)
    void guarded() {}

    @Guard(Guard.Who.STAFF)
    void staff() {}

    void unguarded() {}
}
