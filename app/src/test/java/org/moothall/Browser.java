package org.moothall;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Somebody at a browser without JavaScript: opens pages, follows links, fills forms and sends them. Keeps cookies,
/// takes hidden fields (CSRF too) from the form, follows redirects. One browser is one person.
///
/// ```java
/// resident.open("/report").fill("description", "A pothole").send("Continue");
/// assertThat(resident.status()).isEqualTo(200);
/// assertThat(resident.page().select("h1").text()).isEqualTo("Check your answers");
/// ```
/// Forms, fields and buttons are found by what a reader sees or by their names; what is not there fails the test
/// with the page's words.
public final class Browser {

    private record Upload(String field, String name, byte[] content) {}

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI home;
    private final Map<String, List<String>> filled = new LinkedHashMap<>();
    private final List<Upload> uploads = new ArrayList<>();
    private String language = "en";
    private String address = "";
    private @Nullable HttpResponse<byte[]> answer;
    private @Nullable Document page;

    public Browser(String home) {
        this.home = URI.create(home);
    }

    /// The language the browser asks for from now on: `en` or `zh-CN`.
    public Browser speaking(String tag) {
        language = tag;
        return this;
    }

    /// Where the browser seems to be from now on, as a proxy tells it.
    public Browser from(String address) {
        this.address = address;
        return this;
    }

    /// Opens a page of the site: a path, or an absolute address.
    public Browser open(String path) {
        return go(request(path).GET().build());
    }

    /// Follows the first link with these words, or the one whose `href` begins with them.
    public Browser follow(String words) {
        var link = page().select("a[href]").stream()
                .filter(a -> a.text().equals(words) || a.attr("href").startsWith(words))
                .findFirst()
                .orElseThrow(() -> missing("link", words));
        return open(link.absUrl("href"));
    }

    /// Answers a field of the form that will be sent next; more values for boxes that are ticked together.
    public Browser fill(String field, String... values) {
        filled.put(field, List.of(values));
        return this;
    }

    public Browser attach(String field, String name, byte[] content) {
        uploads.add(new Upload(field, name, content));
        return this;
    }

    /// Presses the button with these words (or this `name=value`, or `#id`) and sends its form.
    public Browser send(String button) {
        var pressed = page().select("form button, form input[type=submit]").stream()
                .filter(b -> b.text().equals(button)
                        || b.val().equals(button)
                        || (b.attr("name") + "=" + b.val()).equals(button)
                        || ("#" + b.id()).equals(button))
                .findFirst()
                .orElseThrow(() -> missing("button", button));
        var form = pressed.closest("form");
        if (form == null) throw missing("form around", button);
        for (var field : filled.keySet())
            if (form.getElementsByAttributeValue("name", field).isEmpty()) throw missing("field", field);
        var values = values(form);
        if (!pressed.attr("name").isEmpty()) values.put(pressed.attr("name"), List.of(pressed.val()));
        return submit(form, pressed, values);
    }

    /// Posts a form without a page, as a stranger's script would.
    public Browser post(String path, Map<String, String> values) {
        var many = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> many.put(name, List.of(value)));
        return go(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(many)))
                .build());
    }

    /// The cookies it has by now, to go on with in a real browser.
    public List<java.net.HttpCookie> cookies() {
        return ((CookieManager) client.cookieHandler().orElseThrow())
                .getCookieStore()
                .getCookies();
    }

    /// Keeps the cookies of an answer that was fetched past it.
    public Browser take(Map<String, List<String>> headers) {
        try {
            client.cookieHandler().orElseThrow().put(home, headers);
            return this;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public int status() {
        return answer().statusCode();
    }

    /// Where the browser is, without the host.
    public String path() {
        var uri = answer().uri();
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    public String header(String name) {
        return answer().headers().firstValue(name).orElse("");
    }

    public byte[] bytes() {
        return answer().body();
    }

    /// The body as text, whatever it is.
    public String body() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public Document page() {
        if (page == null) page = Jsoup.parse(body(), answer().uri().toString());
        return page;
    }

    /// All words of the page.
    public String text() {
        return page().text();
    }

    private SequencedMap<String, List<String>> values(Element form) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var field : form.select("input[name], select[name], textarea[name]")) {
            if (field.hasAttr("disabled")
                    || List.of("submit", "button", "image", "file").contains(field.attr("type"))) continue;
            if (List.of("checkbox", "radio").contains(field.attr("type")) && !field.hasAttr("checked")) continue;
            var chosen = field.is("select") ? field.select("option[selected]").eachAttr("value") : List.of(field.val());
            if (field.is("select") && chosen.isEmpty())
                chosen = field.select("option").eachAttr("value").stream()
                        .limit(1)
                        .toList();
            values.computeIfAbsent(field.attr("name"), name -> new ArrayList<>())
                    .addAll(chosen);
        }
        values.putAll(filled);
        return values;
    }

    private Browser submit(Element form, Element pressed, Map<String, List<String>> values) {
        var action = pressed.hasAttr("formaction") ? pressed.absUrl("formaction") : form.absUrl("action");
        if (action.isEmpty()) action = answer().uri().toString();
        if (!form.attr("method").equalsIgnoreCase("post"))
            return open(action.replaceFirst("\\?.*", "") + "?" + encoded(values));
        if (form.attr("enctype").equals("multipart/form-data")) return multipart(action, values);
        return go(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(values)))
                .build());
    }

    private Browser multipart(String action, Map<String, List<String>> values) {
        var boundary = "----moothall-test-boundary";
        var body = new ByteArrayOutputStream();
        values.forEach((name, many) -> many.forEach(
                value -> part(body, boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8))));
        for (var upload : uploads)
            part(
                    body,
                    boundary,
                    "name=\"%s\"; filename=\"%s\"".formatted(upload.field(), upload.name()),
                    upload.content());
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return go(request(action)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream body, String boundary, String what, byte[] content) {
        body.writeBytes("--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                .formatted(boundary, what)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(home.resolve(path))
                .header("Accept-Language", language)
                .header("Accept", "text/html");
        return address.isEmpty() ? request : request.header("X-Forwarded-For", address);
    }

    private Browser go(HttpRequest request) {
        filled.clear();
        page = null;
        try {
            answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            uploads.clear();
            return this;
        } catch (IOException e) {
            throw new AssertionError(request + " is not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(request + " was interrupted", e);
        }
    }

    private HttpResponse<byte[]> answer() {
        if (answer == null) throw new AssertionError("no page is open yet");
        return answer;
    }

    private AssertionError missing(String what, String words) {
        return new AssertionError(
                "There is no %s “%s” on %s (%d): %s".formatted(what, words, path(), status(), text()));
    }
}
