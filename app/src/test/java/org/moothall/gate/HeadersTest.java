package org.moothall.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// Every kind of answer as it stands on the line, the web server’s own among them.
@CityTest
class HeadersTest {

    /// An answer’s head; names in lower case, values of the same name joined by line feeds.
    private record Head(int status, Map<String, String> fields, String body) {
        String get(String name) {
            return fields.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    @Autowired
    Environment environment;

    @Autowired
    Browser somebody;

    @Autowired
    Desk desk;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET /about/help",
                "GET /nowhere",
                "GET /work",
                "GET /assets/nothing.css",
                "GET /files/0000000000000000000000000000000000000000000000000000000000000000",
                "GET /map/picture.svg",
                "GET /map/base.geojson",
                "GET /near/export",
                "GET /health",
                "GET /error",
                "POST /my/find",
                "PUT /report",
                "TRACE /",
                "OPTIONS /"
            })
    void pages_and_files_carry_all_of_them(String line) throws IOException {
        var head = ask(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(head.get("Content-Security-Policy")).as(line).isEqualTo(Gate.POLICY);
        assertThat(head.get("X-Content-Type-Options")).as(line).isEqualTo("nosniff");
        assertThat(head.get("X-Frame-Options")).isEqualTo("DENY");
        assertThat(head.get("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(head.get("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(head.get("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(head.get("Permissions-Policy")).contains("camera=()", "microphone=()", "geolocation=(self)");
        assertThat(head.get("Strict-Transport-Security")).isEmpty();
        assertThat(head.get("Server") + head.get("X-Powered-By")).isEmpty();
    }

    @Test
    void what_is_refused_before_any_handler_and_cannot_be_read_either_carries_them_too() throws IOException {
        var head = ask("PROPFIND / HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data\r\n"
                + "Connection: close\r\n\r\n");
        assertThat(head.status()).isEqualTo(400);
        assertThat(head.get("Content-Security-Policy")).isEqualTo(Gate.POLICY);
    }

    @Test
    void nobody_is_sent_on_to_the_host_that_a_request_names() throws IOException {
        var head = ask("GET /work HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(head.get("Location")).isEqualTo("/signin?next=%2Fwork");
    }

    @Test
    void so_does_an_asset_a_page_known_already_and_a_form_that_is_too_big() throws IOException {
        var asset = somebody.open("/").page().select("link[rel=stylesheet]").attr("href");
        var sheet = ask(get(asset, ""));
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.get("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(sheet.get("Content-Security-Policy")).isEqualTo(Gate.POLICY);
        var tag = ask(get("/about/help", "")).get("ETag");
        var known = ask(get("/about/help", "If-None-Match: " + tag + "\r\n"));
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.get("Content-Security-Policy")).isEqualTo(Gate.POLICY);
        var big = ask("POST /report/what HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                + "multipart/form-data; boundary=x\r\nContent-Length: 60000000\r\n\r\n"
                + "-".repeat(60_000_000));
        assertThat(big.status()).isEqualTo(413);
        assertThat(big.get("Content-Security-Policy")).isEqualTo(Gate.POLICY);
        assertThat(big.body()).contains("<h1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /open311/discovery.json", "GET /open311/v2/nothing.xml", "POST /open311/v2/requests.json"})
    void machines_get_nothing_that_runs(String line) throws IOException {
        var head = ask(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        assertThat(head.get("Content-Security-Policy")).isEqualTo(Gate.NOTHING);
        assertThat(head.get("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(head.get("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\n",
                "GET /a%2fb%5c HTTP/1.1\r\nHost: localhost\r\n",
                "GET /x[<script> HTTP/1.1\r\nHost: localhost\r\n",
                "GET /;a=b/../c HTTP/1.1\r\nHost: localhost\r\n",
                "GET / HTTP/1.1\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n",
                "GET / HTTP/1.1\r\nHost: <script>\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: wrong\r\n",
                "\u0016\u0003\u0001 nothing"
            })
    void what_the_web_server_answers_itself_runs_nothing(String lines) throws IOException {
        var head = ask(lines + "Connection: close\r\n\r\n");
        assertThat(head.status()).as(head.toString()).isBetween(400, 505);
        assertThat(head.body()).doesNotContainIgnoringCase("<script", "tomcat", "exception");
        assertThat(head.get("Content-Type").isEmpty()).isEqualTo(head.body().isEmpty());
        if (head.body().isEmpty()) return; // nothing that could run
        assertThat(head.get("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(head.get("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void behind_tls_browsers_are_told_to_stay_there_and_cookies_are_this_hosts_alone() throws IOException {
        var first = ask(get("/my/find?lang=zh-CN", "X-Forwarded-Proto: https\r\n"));
        assertThat(first.get("Strict-Transport-Security")).contains("max-age=31536000");
        var cookies = List.of(first.get("Set-Cookie").split("\n"));
        assertThat(cookies)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                        .doesNotContain("Domain"));
        var own = ask(get("/report", "X-Forwarded-Proto: https\r\nCookie: __Host-lang=zh-CN\r\n"));
        assertThat(own.get("Content-Language")).isEqualTo("zh-CN");
        var planted = ask(get("/report", "X-Forwarded-Proto: https\r\nCookie: lang=zh-CN\r\nAccept-Language: en\r\n"));
        assertThat(planted.get("Content-Language")).isEqualTo("en");
    }

    @Test
    void somebody_signed_in_behind_tls_holds_a_session_of_this_host_alone() throws IOException {
        var tls = "X-Forwarded-Proto: https\r\n";
        var form = ask(get("/signin", tls));
        var cookies = Stream.of(form.get("Set-Cookie").split("\n"))
                .map(cookie -> cookie.split(";")[0])
                .collect(Collectors.joining("; "));
        var token =
                Jsoup.parse(form.body()).expectFirst("main form [name=_csrf]").val();
        var sent = "person=%s&password=%s&_csrf=%s"
                .formatted(desk.able("he-ping"), URLEncoder.encode(Desk.PASSWORD, StandardCharsets.UTF_8), token);
        var welcome = ask(("POST /signin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%sCookie: %s\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s")
                .formatted(tls, cookies, sent.length(), sent));
        var session = Stream.of(welcome.get("Set-Cookie").split("\n"))
                .filter(cookie -> cookie.startsWith("__Host-session="))
                .findFirst()
                .orElseThrow();
        var work = ask(get("/work", tls + "Cookie: " + session.split(";")[0] + "\r\n"));
        assertThat(work.status()).isEqualTo(200);
    }

    private static String get(String path, String more) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + more + "\r\n";
    }

    private Head ask(String request) throws IOException {
        var port = Integer.parseInt(environment.getRequiredProperty("local.server.port"));
        try (var line = new Socket("localhost", port)) {
            line.setSoTimeout(20_000);
            line.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var text = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return head(text);
        }
    }

    private static Head head(String text) {
        var parts = text.split("\r\n\r\n", 2);
        var lines = parts[0].split("\r\n");
        var fields = new TreeMap<String, String>();
        for (int i = 1; i < lines.length; i++) {
            var field = lines[i].split(": ?", 2);
            fields.merge(field[0].toLowerCase(Locale.ROOT), field[1], (one, other) -> one + "\n" + other);
        }
        return new Head(Integer.parseInt(lines[0].split(" ")[1]), fields, parts.length < 2 ? "" : parts[1]);
    }
}
