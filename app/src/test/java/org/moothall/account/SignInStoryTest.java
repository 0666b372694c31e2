package org.moothall.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

@CityTest
class SignInStoryTest {

    private static final String PASSWORD = "heron under quiet bridge";

    private static final Path LANFENG = Path.of("../city/lanfeng");
    /// One for each test that tries wrongly: the slowing outlives a test.
    private static final List<String> PEOPLE = List.of("zhou-min", "niu-ying", "lin-hui", "yuan-bingqing");

    @Autowired
    City city;

    @Autowired
    Accounts accounts;

    @Autowired
    SettableClock clock;

    @Autowired
    Browser browser;

    @Autowired
    Browser other;

    @BeforeEach
    void some_have_a_password() {
        for (var person : PEOPLE)
            assertThat(accounts.setPassword(person, PASSWORD)).isEmpty();
    }

    @Test
    void who_knows_the_password_comes_in_and_is_named() {
        signIn(browser, "zhou-min", PASSWORD, "/me");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.page().select("main").text()).contains("Zhou Min").contains("City Water Bureau");
    }

    @Test
    void a_page_for_staff_asks_to_sign_in_and_goes_on_there() {
        browser.open("/me");
        assertThat(browser.page().select("h1").text()).isEqualTo("Sign in for staff");
        browser.fill("person", " Zhou-Min ").fill("password", PASSWORD).send("Sign in");
        assertThat(browser.page().select("h1").text()).isEqualTo("My account");
    }

    @Test
    void a_wrong_password_an_unknown_person_and_one_without_a_password_get_the_same_answer() {
        for (var person : List.of("yuan-bingqing", "nobody", "gao-lin")) {
            signIn(browser, person, "something else entirely", "/me");
            assertThat(browser.status()).isEqualTo(422);
            assertThat(browser.page().select(".govuk-error-summary").text())
                    .isEqualTo("There is a problem The staff name or the password is wrong");
            assertThat(browser.page().select("input[name=person]").val()).isEqualTo(person);
            assertThat(browser.page().select("input[name=password]").val()).isEmpty();
        }
    }

    @Test
    void an_empty_form_names_both_fields() {
        browser.open("/signin").send("Sign in");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().select(".govuk-error-summary li")).hasSize(2);
    }

    @Test
    void guessing_is_slowed_and_the_right_password_waits_too() {
        for (var i = 0; i < 3; i++) signIn(browser, "niu-ying", "wrong password " + i, "/me");
        signIn(browser, "niu-ying", PASSWORD, "/me");
        assertThat(browser.status()).isEqualTo(429);
        assertThat(browser.page().select(".govuk-error-summary").text()).contains("Try again in 2 seconds");
        clock.advance(Duration.ofSeconds(3));
        signIn(browser, "niu-ying", PASSWORD, "/me");
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session() {
        signIn(browser, "zhou-min", PASSWORD, "/me");
        browser.send("Sign out");
        assertThat(browser.open("/me").page().select("h1").text()).isEqualTo("Sign in for staff");
    }

    @Test
    void changing_the_password_signs_out_everywhere_else() {
        signIn(browser, "lin-hui", PASSWORD, "/me");
        signIn(other, "lin-hui", PASSWORD, "/me");
        clock.advance(Duration.ofMinutes(1));
        browser.fill("old", PASSWORD).fill("fresh", "lantern over slow water").send("Change my password");
        assertThat(browser.page().select("main").text()).contains("Your password has been changed");
        assertThat(other.open("/me").page().select("h1").text()).isEqualTo("Sign in for staff");
        assertThat(browser.open("/me").status()).isEqualTo(200);
        signIn(other, "lin-hui", PASSWORD, "/me");
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void who_loses_the_post_is_signed_out_at_once(@TempDir Path changed) throws IOException {
        signIn(browser, "zhou-min", PASSWORD, "/me");
        FileSystemUtils.copyRecursively(LANFENG, changed);
        var posts = changed.resolve("posts.yaml");
        Files.writeString(posts, Files.readString(posts).replace("  holder: zhou-min\n", ""));
        var plan = city.load(new CityFolder(changed));
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.lines().getFirst()).isEqualTo("posts: 1 changed (water-bureau.caseworker-1: holder)");
        assertThat(browser.open("/me").page().select("h1").text()).isEqualTo("Sign in for staff");
        city.load(new CityFolder(LANFENG));
    }

    @Test
    void a_weak_password_and_a_wrong_old_one_are_refused() {
        signIn(browser, "zhou-min", PASSWORD, "/me");
        browser.fill("old", PASSWORD).fill("fresh", "zhou-min-2026").send("Change my password");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page().text()).contains("Choose a password that does not contain your staff name");
        browser.fill("old", "no").fill("fresh", "lantern over slow water").send("Change my password");
        assertThat(browser.page().text()).contains("This is not the password that you use now");
        assertThat(accounts.setPassword("zhou-min", "short")).contains(TooWeak.SHORT);
        assertThat(accounts.setPassword("zhou-min", "aaaaaaaaaaaaaaaa")).contains(TooWeak.SAME_LETTERS);
    }

    @Test
    void another_site_s_address_is_never_followed() {
        signIn(browser, "zhou-min", PASSWORD, "https://elsewhere.example/me");
        assertThat(browser.path()).isEqualTo("/work");
    }

    @Test
    void the_page_speaks_chinese() {
        browser.speaking("zh-CN");
        browser.open("/signin")
                .fill("person", "zhou-min")
                .fill("password", "wrong")
                .send("登录");
        assertThat(browser.page().select(".govuk-error-summary").text()).contains("登录名或密码不对");
    }

    private static void signIn(Browser browser, String person, String password, String next) {
        browser.open("/signin?next=" + next)
                .fill("person", person)
                .fill("password", password)
                .send("Sign in");
    }
}
