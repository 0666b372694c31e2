package org.moothall.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CitySettings;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;

/// Readers and rendered templates without a server: Tuesday 16 June 2026, 14:20 in Lanfeng.
public final class Sample {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = at("2026-06-16T14:20");
    static final Texts TEXTS = new Texts();
    static final Reader.SignedIn ZHOU_MIN = new Reader.SignedIn(
            "zhou-min",
            new Text("Zhou Min", "周敏"),
            new Text("City Water Bureau", "市水利局"),
            new Text("caseworker", "承办人"),
            Set.of("CASEWORKER", "TRIAGE"));

    private static final CitySettings LANFENG = new CitySettings(
            new Text("Lanfeng City", "澜丰市"),
            new Text("Lanfeng", "澜丰"),
            ZONE,
            "lanfeng",
            "coordination-centre",
            List.of(
                    new CitySettings.Emergency("110", new Text("police", "公安")),
                    new CitySettings.Emergency("119", new Text("fire", "消防")),
                    new CitySettings.Emergency("120", new Text("ambulance", "急救"))),
            "12345",
            "help@lanfeng.example",
            true,
            "coordination-centre");

    private static final List<MenuItem> MENU = List.of(
            MenuItem.forResidents(1, "web.search", "/report"),
            MenuItem.forResidents(2, "web.place.near", "/near"),
            MenuItem.forStaff(1, "web.by-deadline", "/work", Guard.Who.STAFF).counting(person -> 14),
            MenuItem.forStaff(2, "web.filter", "/triage", Guard.Who.TRIAGE).counting(person -> 5),
            MenuItem.forStaff(3, "web.place.use", "/cases/new", Guard.Who.COUNTER));

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Sample.class.getClassLoader(), "org.moothall");

    private Sample() {}

    static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    public static Reader reader(Language language, Reader.@Nullable SignedIn person) {
        var site = new Site(TEXTS, new Assets(), () -> MENU, Clock.fixed(NOW, ZoneOffset.UTC), () -> LANFENG);
        return new Reader(language, person, "/here", "q=lamp", false, NOW, () -> "token", site);
    }

    static Words words(Language language) {
        return new Words(TEXTS, language, ZONE, NOW);
    }

    static String html(String template, Map<String, Object> params) {
        var out = new StringOutput();
        ENGINE.render("web/" + template + ".jte", params, out);
        return out.toString();
    }

    static Content content(String html) {
        return out -> out.writeContent(html);
    }
}
