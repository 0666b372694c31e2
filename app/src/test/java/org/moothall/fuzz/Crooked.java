package org.moothall.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.moothall.fuzz.Shot.Field;

/// What fields and links do not reach: files that lie about what they are, addresses that climb or are written twice,
/// heads without end, bodies for machines.
final class Crooked {

    private static final String LONG = "名".repeat(60) + "a".repeat(300);
    private static final List<String> FILES = List.of(
            "../../../../etc/passwd",
            "..\\..\\x.png",
            "/etc/passwd",
            "x.png\0.html",
            "x.pdf.exe",
            "\u202Egnp.exe",
            "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69.jpg",
            Dice.ELEMENT + ".jpg",
            "con.jpg",
            "",
            ".",
            LONG + ".pdf",
            "x.svg",
            "x.docm");
    private static final List<String> KINDS = List.of(
            "image/png",
            "image/jpeg",
            "application/pdf",
            "text/html",
            "image/svg+xml",
            "x",
            "",
            "text/plain; charset=utf-16");
    private static final List<String> CONTENTS = List.of(
            "",
            "\u0089PNG\r\n\u001a\n",
            "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\u007f\u00ff\u00ff\u00ff\u007f\u00ff\u00ff\u00ff\b\u0006\0\0\0",
            "\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0" + Dice.ELEMENT,
            "\u00ff\u00d8\u00ff\u00e1\u00ff\u00ffExif\0\0MM\0*\u00ff\u00ff\u00ff\u00ff",
            "GIF89a\u00ff\u00ff\u00ff\u00ff<script>alert(1)</script>",
            "RIFF\u00ff\u00ff\u00ff\u00ffWEBPVP8X",
            "%PDF-1.7\n" + "1 0 obj<</Kids[1 0 R]>>".repeat(200),
            "PK\u0003\u0004\u0014\0\0\0\b\0word/vbaProject.bin",
            "PK\u0005\u0006" + "\0".repeat(18),
            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            "<!DOCTYPE html>" + Dice.ELEMENT,
            "\u00fe\u00ff\0<\0i",
            "\u001f\u008b\b\0");
    private static final List<String> ROOMS = List.of(
            "/",
            "/files/",
            "/assets/",
            "/about/",
            "/journal/",
            "/how/",
            "/map/",
            "/open311/v2/",
            "/city/rules/",
            "/cases/");
    private static final List<String> CLIMBS = List.of(
            "../../../../etc/passwd",
            "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "%252e%252e%252f%252e%252e%252fetc%252fpasswd",
            "..%5c..%5cetc%5cpasswd",
            "..;/..;/etc/passwd",
            "%2e%2e;/x",
            "%c0%ae%c0%ae/x",
            "%u002e%u002e/x",
            "....//....//x",
            ".%00./x",
            "%2500.png",
            "x;jsessionid=1",
            "./x/../x",
            "/x//y",
            "%2f",
            "%252f",
            "%5c",
            "%ff%fe",
            "%0d%0a" + Dice.HEADER + ":%201",
            LONG.substring(60),
            "%F0%9F%98%80".repeat(75));
    private static final List<String> LINES = List.of(
            "Cookie",
            "Accept",
            "Accept-Language",
            "X-Forwarded-For",
            "Range",
            "Via",
            "x".repeat(300),
            "Host",
            "Content-Length");
    private static final List<String> BODIES = List.of(
            "{\"service_code\":\"%s\",\"description\":\"%s\",\"lat\":\"%s\",\"long\":[]}",
            "[{\"api_key\":{\"%s\":\"%s\"}},\"%s\"]",
            "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
                    + "<r><service_code>%s</service_code><description>%s&b;</description><lat>%s</lat></r>",
            "service_code=%s&description=%s&lat=%s&long=1&api_key=x",
            "service_code=%s&service_code=%s&attribute[%s]=x&jurisdiction_id=x");

    private final Dice dice;
    private final People people;
    private final Known known;

    Crooked(Dice dice, People people, Known known) {
        this.dice = dice;
        this.people = people;
        this.known = known;
    }

    Shot next(String by, List<Field> head) {
        return switch (dice.below(4)) {
            case 0 -> file(by, head);
            case 1 -> new Shot(by, dice.one(4) ? "POST" : "GET", climbing(by), head, new byte[0]);
            case 2 -> flood(by, head);
            default -> machine(by, head);
        };
    }

    private Shot file(String by, List<Field> head) {
        var forms = known.forms(by).stream().filter(Known.Form::parts).toList();
        var form = forms.isEmpty() ? new Known.Form(by, "POST", "/report/what", true, List.of()) : dice.of(forms);
        var fields = new ArrayList<>(form.fields());
        fields.add(new Field("_csrf", people.token(by)));
        var content = dice.of(CONTENTS) + (dice.one(3) ? "\0".repeat(dice.below(100_000)) : "");
        var name = new Field(dice.one(4) ? dice.odd().replaceAll("[\r\n\"]", "") : "files", dice.of(FILES));
        head.add(new Field("Content-Type", Shot.multipart()));
        return new Shot(
                by,
                "POST",
                form.action(),
                head,
                Shot.parts(fields, name, dice.of(KINDS), content.getBytes(ISO_8859_1)));
    }

    /// Out of a room where files or names are asked for, or a known link written twice.
    private String climbing(String by) {
        var links = known.links(by);
        if (links.isEmpty() || dice.one(2)) return dice.of(ROOMS) + dice.of(CLIMBS);
        var link = dice.of(links);
        if (dice.one(3)) return link.replace("/", "%2f").replaceFirst("%2f", "/");
        var at = link.lastIndexOf('/') + 1;
        var twice = new StringBuilder(link.substring(0, at));
        for (var one : link.substring(at).getBytes(UTF_8)) twice.append("%25").append("%02x".formatted(one));
        return twice.toString();
    }

    private Shot flood(String by, List<Field> head) {
        var name = dice.of(LINES);
        var most = dice.of(List.of(2, 30, 99, 101, 400));
        var each = dice.of(List.of(1, 20, 200, 9_000));
        for (var more = 0; more < most && more * each < 100_000; more++)
            head.add(new Field(dice.one(3) ? name + more : name, "x=" + "y".repeat(dice.below(each))));
        return new Shot(by, "GET", climbing(by), head, new byte[0]);
    }

    private Shot machine(String by, List<Field> head) {
        head.add(new Field(
                "Content-Type", dice.of(List.of("application/json", "text/xml", "application/xml", Shot.FORM))));
        var path = dice.of(
                List.of("requests.json", "requests.xml", "requests", "servicerequestupdates.json", "services.xml"));
        var body = dice.of(BODIES).formatted(dice.odd(), dice.odd(), dice.one(2) ? LONG : dice.odd());
        return new Shot(by, dice.one(5) ? "PUT" : "POST", "/open311/v2/" + path, head, body.getBytes(UTF_8));
    }
}
