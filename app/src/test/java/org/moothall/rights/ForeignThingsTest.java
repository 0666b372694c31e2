package org.moothall.rights;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.follow.InHand;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Reporter;
import org.moothall.journal.Attachments;
import org.moothall.journal.Journal;
import org.moothall.kernel.Language;
import org.moothall.session.Proof;
import org.moothall.session.Sessions;
import org.moothall.web.Guard.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/// Every route that names a thing is asked for somebody else's: by an officer of another office, by one who
/// puts another case's letter or file under their own case's number, and by a resident with another receipt
/// in hand. Nothing of the thing is answered and nothing of it changes. A new route is walked without being
/// named.
@CityTest
class ForeignThingsTest {

    private static final String MARKER = "Zephyrine";

    /// What stands in their braces everybody may know.
    private static final Set<String> COMMON = Set.of(
            "/about/{topic}",
            "/city/rules/{item}",
            "/how/packs/{pack}",
            "/how/{procedure}",
            "/journal/{number}.txt",
            "/journal/{number}/since/{earlier}.txt",
            "/offices/{key}",
            "/open311/test/v2/services/{name}",
            "/open311/test/v2/tokens/{name}",
            "/open311/v2/services/{name}",
            "/open311/v2/tokens/{name}",
            "/report/back/{key}",
            "/work/export/{view}");

    @Autowired
    WebApplicationContext server;

    @Autowired
    Routes routes;

    @Autowired
    Desk desk;

    @Autowired
    Directory directory;

    @Autowired
    Casework casework;

    @Autowired
    Grievances grievances;

    @Autowired
    Attachments attachments;

    @Autowired
    Journal journal;

    @Autowired
    Sessions sessions;

    @Autowired
    InHand hand;

    @Autowired
    JdbcClient jdbc;

    private Knocking knocking;
    private CaseFile theirs, own;
    private Officer handler, stranger;
    private final Map<String, String> things = new HashMap<>();

    @BeforeEach
    void somebody_has_a_case_with_all_that_hangs_on_it() {
        knocking = new Knocking(server);
        own = casework.require(desk.lamp("A lamp of the stranger's own office").caseId());
        stranger = directory.officer(own.handler()).orElseThrow();
        var file = (Attachments.Kept.Ok)
                attachments.keep(MARKER + ".txt", ("In it " + MARKER).getBytes(StandardCharsets.UTF_8));
        things.put("digest", file.attachment().digest());
        var id = grievances.file(wreck(file.attachment().digest())).caseId();
        handler = directory.officer(casework.require(id).handler()).orElseThrow();
        var work = new AtWork(knocking, handler, casework.require(id));
        work.accept();
        things.put("letter", work.letter());
        things.put("conference", work.conference(MARKER));
        work.sent("/work/views", Map.of("name", MARKER, "address", "/work"));
        things.put("view", view());
        things.put("session", session());
        theirs = casework.require(id);
        assertThat(casework.sees(stranger, theirs)).isFalse();
    }

    private static Filing wreck(String digest) {
        return new Filing(
                UUID.randomUUID(),
                Filing.Channel.WEB,
                "parking.vehicles.abandoned",
                "anlan.gulou.fuqian",
                null,
                "beside " + MARKER,
                MARKER + " stands there since March.",
                Map.of(),
                List.of(digest),
                new Reporter(MARKER + " Ma", "5550 1122", "", ""),
                Language.EN,
                SettableClock.MONDAY,
                new Actor.Reporter());
    }

    private String view() {
        return jdbc.sql("select id::text from casework.saved_view where name = ?")
                .param(MARKER)
                .query(String.class)
                .list()
                .getLast();
    }

    private String session() {
        var answer = new MockHttpServletResponse();
        sessions.open(handler, List.of(Proof.PASSKEY), true, new MockHttpServletRequest(), answer);
        return sessions.list(handler.person()).getFirst().id().toString();
    }

    @Test
    void nobody_gets_anything_of_somebody_else_s_by_its_name() {
        var before = state();
        var faults = new ArrayList<String>();
        for (var route : named()) {
            var there = Knocking.path(route, names(route, theirs.number()));
            faults.addAll(faults(route, there, path -> knocking.as(stranger, route, path)));
            var below = Knocking.path(route, names(route, own.number()));
            if (!below.equals(there) && route.path().matches(".*\\{(id|digest)[:}].*"))
                faults.addAll(faults(route, below, path -> knocking.as(stranger, route, path)));
            faults.addAll(faults(route, there, path -> knocking.with(inHand(), route, path)));
            faults.addAll(faults(route, below, path -> knocking.with(inHand(), route, path)));
        }
        assertThat(faults).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void whose_it_is_gets_it_by_the_same_names() {
        for (var path : List.of("/cases/{number}", "/cases/{number}/letters/{id}", "/cases/{number}/files/{digest}")) {
            var route = Routes.route("GET", path, Who.STAFF, List.of());
            var there = Knocking.path(route, names(route, theirs.number()));
            assertThat(faults(route, there, one -> knocking.as(handler, route, one)))
                    .isNotEmpty();
        }
    }

    private List<Route> named() {
        return routes.all().stream()
                .filter(route -> route.path().contains("{") && !COMMON.contains(route.path()))
                .toList();
    }

    private Map<String, String> names(Route route, String number) {
        if (route.path().startsWith("/conferences")) return Map.of("number", things.get("conference"));
        if (route.path().startsWith("/work/views")) return Map.of("id", things.get("view"));
        if (route.path().startsWith("/me/sessions")) return Map.of("id", things.get("session"));
        return Map.of(
                "number",
                number,
                "receipt",
                number,
                "name",
                number + ".json",
                "digest",
                things.get("digest"),
                "id",
                things.get("letter"));
    }

    private List<Cookie> inHand() {
        var answer = new MockHttpServletResponse();
        hand.add(own.number(), new MockHttpServletRequest(), answer);
        var cookie = requireNonNull(answer.getHeader("Set-Cookie"));
        return List.of(new Cookie("mine", cookie.substring("mine=".length(), cookie.indexOf(';'))));
    }

    /// An answer that shows something of the thing, or is one as if it were theirs.
    private List<String> faults(Route route, String path, Function<String, MockHttpServletResponse> knock) {
        var answer = knock.apply(path + "?receipt=" + theirs.number());
        var own = path.contains(this.own.number()) || route.path().equals("/my/{number}");
        var shows = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).contains(MARKER);
        var open = answer.getStatus() / 100 == 2 && !own || answer.getStatus() >= 500;
        return shows || open
                ? List.of("%s %s answers %d%s"
                        .formatted(route.method(), path, answer.getStatus(), shows ? " with it" : ""))
                : List.of();
    }

    private List<Object> state() {
        return List.of(
                casework.require(theirs.id()),
                journal.of(theirs.id().value()),
                sessions.list(handler.person()).size(),
                jdbc.sql("select count(*) from casework.saved_view where name = ?")
                        .param(MARKER)
                        .query(Long.class)
                        .single(),
                jdbc.sql("select version::text || state::text from letters.letter where id = ?::uuid")
                        .param(things.get("letter"))
                        .query(String.class)
                        .list());
    }
}
