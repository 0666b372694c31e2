package org.moothall.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.moothall.fuzz.Shot.Field;

/// Makes requests: routes with what they ask for and what they do not, forms that were seen with some fields changed,
/// links with their ends bent, and what no browser sends; `Crooked` has the rest.
final class Thrower {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^}]*})+))?}|\\*\\*");
    private static final List<String> METHODS = List.of(
            "GET",
            "POST",
            "PUT",
            "DELETE",
            "PATCH",
            "HEAD",
            "OPTIONS",
            "TRACE",
            "PROPFIND",
            "CONNECT",
            "get",
            "X".repeat(99));
    private static final List<String> TYPES = List.of(
            Shot.FORM,
            Shot.multipart(),
            "*/*",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "application/json",
            "application/xml",
            "text/xml",
            "text/plain",
            "application/octet-stream",
            "",
            "x",
            "text/plain; charset=nothing",
            Shot.FORM + "; charset=utf-16",
            "application/json; charset=utf-32",
            "image/svg+xml",
            ";;;");
    private static final List<String> LINES = List.of(
            "Accept",
            "Accept-Language",
            "Referer",
            "Origin",
            "If-None-Match",
            "If-Modified-Since",
            "Range",
            "Cookie",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "Forwarded",
            "User-Agent",
            "HX-Request",
            "Expect",
            "Content-Encoding",
            "Transfer-Encoding",
            "X-HTTP-Method-Override",
            "Sec-Fetch-Site",
            "If-Match");
    private static final List<String> BODIES = List.of(
            "{",
            "[]",
            "null",
            "{\"a\":".repeat(3000),
            "[".repeat(20_000),
            "<a>".repeat(5000),
            "<x/>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "a=%zz",
            "%",
            "=&=&&;",
            "a[b][c]=d",
            "&".repeat(30_000),
            "a=1&".repeat(12_000),
            "a".repeat(500_000),
            "\0\0",
            "a=%ff%fe",
            "a=%00",
            "{\"__proto__\":1}");

    private final Targets targets;
    private final People people;
    private final Known known;
    private final Dice dice;
    private final Crooked crooked;

    Thrower(Targets targets, People people, Known known, Dice dice) {
        this.targets = targets;
        this.people = people;
        this.known = known;
        this.dice = dice;
        this.crooked = new Crooked(dice, people, known);
    }

    /// A route asked for as it wants to be.
    Shot plain(Targets.Route route, String by) {
        return new Shot(by, route.method(), address(route, true), head(by), new byte[0]);
    }

    Shot next() {
        var by = dice.of(people.keys());
        var forms = known.forms(by);
        var links = known.links(by);
        return switch (dice.below(10)) {
            case 0, 1, 2, 3, 4 -> forms.isEmpty() ? route(by) : form(dice.of(forms), by);
            case 5 -> links.isEmpty() ? route(by) : new Shot(by, "GET", bent(dice.of(links)), head(by), new byte[0]);
            case 6 -> rough(by);
            case 7 -> crooked.next(by, head(by));
            default -> route(by);
        };
    }

    private Shot route(String by) {
        var route = dice.of(targets.routes());
        var fields = new ArrayList<Field>();
        for (var name : route.named()) if (!dice.one(3)) fields.add(thrown(name));
        for (var more = dice.below(6); more > 0; more--) fields.add(thrown(dice.of(targets.names())));
        var path = address(route, !dice.one(3));
        if (route.method().equals("GET"))
            return new Shot(by, "GET", path + "?" + Shot.written(fields), head(by), new byte[0]);
        return sent(by, route.method(), path, fields, dice.one(3));
    }

    private Shot form(Known.Form form, String by) {
        var fields = new ArrayList<Field>();
        for (var field : form.fields())
            fields.add(field.value().isEmpty() ? new Field(field.name(), dice.near(field.name())) : field);
        for (var some = dice.below(4); some > 0 && !fields.isEmpty(); some--) {
            var at = dice.below(fields.size());
            if (dice.one(6)) fields.remove(at);
            else if (dice.one(6)) fields.add(fields.get(at));
            else fields.set(at, thrown(fields.get(at).name()));
        }
        var action = dice.one(12) ? bent(form.action()) : form.action();
        if (form.method().equals("GET")) {
            var target = action.replaceFirst("\\?.*", "") + "?" + Shot.written(fields);
            return new Shot(by, "GET", target, head(by), new byte[0]);
        }
        return sent(by, form.method(), action, fields, form.parts() != dice.one(8));
    }

    /// With the token that its sender's pages had, mostly.
    private Shot sent(String by, String method, String path, List<Field> fields, boolean parts) {
        var token = dice.one(12) ? dice.odd() : people.token(by);
        if (!dice.one(15)) fields.add(new Field("_csrf", token));
        var head = head(by);
        head.add(new Field("Content-Type", dice.one(25) ? dice.of(TYPES) : parts ? Shot.multipart() : Shot.FORM));
        var file =
                new Field(dice.one(3) ? dice.of(targets.names()) : "files", dice.one(3) ? line(dice.odd()) : "a.png");
        var body = parts ? Shot.parts(fields, file, "", dice.bytes(dice.one(30) ? 200_000 : 300)) : written(fields);
        return new Shot(by, method, path, head, body);
    }

    private byte[] written(List<Field> fields) {
        var text = Shot.written(fields);
        return (dice.one(25) ? text + "&" + dice.of(BODIES) : text).getBytes(UTF_8);
    }

    /// What no browser sends.
    private Shot rough(String by) {
        var head = head(by);
        for (var more = dice.below(3); more > 0; more--)
            head.add(new Field(dice.of(LINES), line(dice.one(9) ? "x".repeat(9000) : dice.odd())));
        head.add(new Field("Content-Type", dice.of(TYPES)));
        var body = dice.one(3) ? dice.bytes(2000) : dice.of(BODIES).getBytes(UTF_8);
        var method = dice.one(2) ? "POST" : dice.of(METHODS);
        var path = dice.one(6) ? "/" + raw(dice.odd()) : address(dice.of(targets.routes()), !dice.one(3));
        if (dice.one(3)) path += "?" + (dice.one(2) ? dice.of(targets.names()) + "=" : "") + raw(dice.odd());
        return new Shot(by, method, path, head, body);
    }

    private Field thrown(String name) {
        if (dice.one(4)) return new Field(name, dice.near(name));
        if (dice.one(4) && !known.pieces().isEmpty()) return new Field(name, dice.of(known.pieces()));
        return new Field(name, dice.odd());
    }

    private String address(Targets.Route route, boolean fitting) {
        return GAP.matcher(route.path())
                .replaceAll(gap -> java.util.regex.Matcher.quoteReplacement(
                        gap.group(1) == null ? "v2/x" : piece(gap.group(2), fitting)));
    }

    private String piece(@org.jspecify.annotations.Nullable String like, boolean fitting) {
        if (!fitting) return URLEncoder.encode(cut(dice.odd()), UTF_8).replace("+", "%20");
        if (like != null && like.contains("|")) return dice.of(List.of(like.split("\\|")));
        return known.pieces().isEmpty() ? "nothing" : dice.of(known.pieces());
    }

    private String bent(String address) {
        var at = address.indexOf('?');
        if (at < 0 || dice.one(3))
            return address + (at < 0 ? "?" : "&") + Shot.written(List.of(thrown(dice.of(targets.names()))));
        var pairs = new ArrayList<>(List.of(address.substring(at + 1).split("&")));
        var pair = dice.below(pairs.size());
        pairs.set(pair, pairs.get(pair).replaceFirst("=.*", "=") + URLEncoder.encode(dice.odd(), UTF_8));
        return address.substring(0, at + 1) + String.join("&", pairs);
    }

    private List<Field> head(String by) {
        var head = new ArrayList<Field>();
        var cookies = people.cookies(by);
        if (!cookies.isEmpty() && !dice.one(40)) head.add(new Field("Cookie", cookies));
        head.add(new Field("X-Forwarded-For", dice.address()));
        if (dice.one(4)) head.add(new Field("Accept-Language", "zh-CN"));
        if (dice.one(12)) head.add(new Field("HX-Request", "true"));
        return head;
    }

    private static String line(String text) {
        return cut(text).replaceAll("[\\r\\n\"]", "");
    }

    private static String raw(String text) {
        return cut(text).replaceAll("[ \\r\\n\\t]", "");
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), 1500));
    }
}
