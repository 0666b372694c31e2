package org.moothall.rights;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.casework.Casework;
import org.moothall.directory.Directory;
import org.moothall.follow.InHand;
import org.moothall.journal.Journal;
import org.moothall.open311.Open311Clients;
import org.moothall.session.Proof;
import org.moothall.session.Sessions;
import org.moothall.web.Guard.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/// Who is somebody elsewhere is nobody at the routes of staff: a leaver whose browser is signed in still, a
/// machine with its key, a resident with a case of their own in hand.
@CityTest
class StrangersTest {

    @Autowired
    WebApplicationContext server;

    @Autowired
    Routes routes;

    @Autowired
    Directory directory;

    @Autowired
    Casework casework;

    @Autowired
    Journal journal;

    @Autowired
    Sessions sessions;

    @Autowired
    InHand hand;

    @Autowired
    Open311Clients clients;

    @Autowired
    Desk desk;

    @Autowired
    JdbcClient jdbc;

    @Test
    void no_cookie_and_no_key_of_somebody_else_opens_a_route_of_staff() {
        var file = casework.require(desk.lamp("A lamp that a leaver knew").caseId());
        var resident = desk.lamp("A lamp of somebody else");
        var knocking = new Knocking(server);
        var officer = directory.officer(file.handler()).orElseThrow();
        var read = Routes.route("GET", "/cases/{number}", Who.STAFF, List.of());
        var path = "/cases/" + file.number();
        var atWork = cookies(
                request -> sessions.open(officer, List.of(Proof.PASSKEY), true, request.one(), request.answer()));
        assertThat(knocking.with(atWork, read, path).getStatus()).isEqualTo(200);
        jdbc.sql("update session.session set person = 'gone-by-now' where person = ?")
                .param(officer.person())
                .update();
        var inHand = cookies(request -> hand.add(resident.number(), request.one(), request.answer()));
        var before = journal.of(file.id().value()).size();
        var key = clients.add("walker");
        for (var route : routes.all())
            if (!route.guard().lets(null)) {
                var there = Knocking.path(route, Map.of("number", file.number())) + "?receipt=" + file.number();
                nobody(route, knocking.with(atWork, route, there));
                nobody(route, knocking.with(inHand, route, there));
                nobody(route, knocking.with(List.of(), route, there + "&api_key=" + key));
            }
        assertThat(journal.of(file.id().value())).hasSize(before);
    }

    private static void nobody(Route route, MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).as("%s", route).isEqualTo(302);
        assertThat(answer.getHeader("Location")).startsWith("/signin");
    }

    private record Visit(MockHttpServletRequest one, MockHttpServletResponse answer) {}

    private static List<Cookie> cookies(Consumer<Visit> visiting) {
        var visit = new Visit(new MockHttpServletRequest(), new MockHttpServletResponse());
        visiting.accept(visit);
        return visit.answer().getHeaders("Set-Cookie").stream()
                .map(line -> line.substring(0, line.indexOf(';')).split("=", 2))
                .map(pair -> new Cookie(pair[0], pair[1]))
                .toList();
    }
}
