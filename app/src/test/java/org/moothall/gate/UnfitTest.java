package org.moothall.gate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.moothall.AsOwner;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.database.Logins;
import org.moothall.kernel.NotFound;
import org.moothall.kernel.Text;
import org.moothall.web.Reader;
import org.moothall.web.Readers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/// What cannot be read is said to be so, never to be our fault; and when the database is away even staff, whose menu
/// counts in it, get a page that says so.
@CityTest
@ExtendWith(OutputCaptureExtension.class)
class UnfitTest {

    private static final Reader.SignedIn CASEWORKER = new Reader.SignedIn(
            "he-ping",
            new Text("He Ping", "何平"),
            new Text("Office", "局"),
            new Text("Clerk", "科员"),
            Set.of("CASEWORKER"));

    @Autowired
    Desk desk;

    @Autowired
    Browser somebody;

    @Autowired
    WebApplicationContext server;

    @Autowired
    Logins logins;

    @Test
    void what_no_address_of_ours_looks_like_is_not_here() {
        Desk.signIn(somebody, desk.able("lin-hui"));
        var lamp = desk.lamp("The lamp at the mill is dark.");
        for (var id : List.of("nothing", "-1", "x".repeat(200)))
            assertThat(somebody.open("/cases/" + lamp.number() + "/letters/" + id)
                            .status())
                    .isEqualTo(404);
    }

    @Test
    void a_place_in_a_list_that_is_further_away_than_the_database_reaches_is_no_fault_of_ours() {
        Desk.signIn(somebody, desk.able("lin-hui"));
        for (var moment :
                List.of("%2B1000000000-12-31T00:00:00Z", "%2B300000-01-01T00:00:00Z", "-5000-01-01T00:00:00Z")) {
            var id = "018f0000-0000-7000-8000-000000000000";
            assertThat(somebody.open("/near?after=" + moment + "_" + id).status())
                    .isEqualTo(404);
            for (var list : List.of("/work?after=1~", "/work/closed?after=1~", "/works?after=", "/call-backs?after="))
                assertThat(somebody.open(list + moment + "~" + id).status())
                        .as(list)
                        .isNotEqualTo(500);
        }
    }

    @Test
    void what_is_no_text_is_the_senders_to_mend() throws IOException {
        Desk.signIn(somebody, desk.able("lin-hui"));
        var lamp = desk.lamp("The lamp at the weir is dark.");
        assertThat(somebody.open("/cases/" + lamp.number() + "/joined?after=%00x")
                        .status())
                .isEqualTo(400);
        assertThat(somebody.text()).contains("We could not read that");
        assertThat(somebody.open("/search?%00a=1").status()).isEqualTo(400);
        var home = URI.create(somebody.open("/near").page().location());
        assertThat(status(home, "/near?%")).isEqualTo(400);
        assertThat(status(home, "/near?q=%c3%28")).isEqualTo(400);
        assertThat(status(home, "/near?lang=%zz")).isEqualTo(400);
        assertThat(status(home, "/near HTTP/1.1\r\nContent-Type: multipart/form-data\r\nX: "))
                .isEqualTo(400);
        assertThat(status(home, "/nothing HTTP/1.1\r\nContent-Type: */*\r\nX: "))
                .isEqualTo(415);
        assertThat(status(home, "/search?q=" + "%40".repeat(2000))).isEqualTo(302);
        var many = "Accept-Language: " + "zh-CN,en,de,fr,it,es,pt,nl,sv,da,fi,is,".repeat(20) + "no";
        assertThat(status(home, "/near HTTP/1.1\r\n" + many + "\r\nX: ")).isEqualTo(200);
    }

    /// Clients in Java refuse to send such an address.
    private static int status(URI home, String path) throws IOException {
        try (var line = new Socket(home.getHost(), home.getPort())) {
            var asked = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            line.getOutputStream().write(asked.getBytes(US_ASCII));
            return Integer.parseInt(new String(line.getInputStream().readAllBytes(), US_ASCII).substring(9, 12));
        }
    }

    @Test
    void what_somebody_sends_begins_no_line_of_the_log(CapturedOutput log) {
        var token = new byte[36 + 36]; // as long as ours is with its mask, which is nothing here
        var said = "none\n12:00:00 ERROR Keys: forged....".getBytes(US_ASCII);
        System.arraycopy(said, 0, token, 36, said.length);
        somebody.open("/signin")
                .post("/signin", Map.of("_csrf", Base64.getUrlEncoder().encodeToString(token)));
        assertThat(log).contains("none 12:00:00 ERROR Keys: forged");
    }

    @Test
    void too_much_text_is_said_to_be_too_much() {
        somebody.open("/signin").fill("person", "x".repeat(3_000_000)).send("Sign in");
        assertThat(somebody.status()).isEqualTo(413);
        assertThat(somebody.text()).contains("Nothing was saved");
    }

    @Test
    void the_page_that_says_so_asks_nothing_of_a_database_that_is_away() throws Exception {
        var away = new ServletException(new DataAccessResourceFailureException("planted"));
        assertThat(answer(away).getStatus()).isEqualTo(503);
        assertThat(answer(away).getContentAsString()).contains("/signout").doesNotContain("mh-badge");
        assertThat(answer(new NotFound("planted")).getContentAsString()).contains("mh-badge");
    }

    /// A query of sessions then fails as one does that meets a full disk.
    @Test
    void who_is_signed_in_is_asked_once_of_a_database_that_is_away() {
        Desk.signIn(somebody, desk.able("lin-hui"));
        var owner = AsOwner.of(logins);
        owner.sql("""
                create function session.away() returns boolean language plpgsql as $$
                begin raise exception 'planted' using errcode = 'disk_full'; end $$;
                alter table session.session rename to kept;
                create view session.session as select * from session.kept where session.away();
                grant select on session.session to moothall_app""").update();
        try {
            assertThat(somebody.open("/work").status()).isEqualTo(503);
            assertThat(somebody.text()).contains("We cannot take this in right now");
        } finally {
            owner.sql("""
                    drop view session.session; drop function session.away();
                    alter table session.kept rename to session""").update();
        }
        assertThat(somebody.open("/work").status()).isEqualTo(200);
    }

    private MockHttpServletResponse answer(Throwable fault) {
        Readers.Signed signed = () -> CASEWORKER;
        return MockMvcTester.from(
                        server, builder -> builder.apply(springSecurity()).build())
                .get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, fault)
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(signed, null, List.of())))
                .exchange()
                .getResponse();
    }
}
