package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.gate.Gate;
import org.moothall.kernel.Text;
import org.moothall.timekeeper.Timekeeper;
import org.moothall.web.Guard;
import org.moothall.web.Guard.Who;
import org.moothall.web.Reader;
import org.moothall.web.Readers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route has a guard, and none answers past it: each is walked as a stranger and as a caseworker.
@CityTest
class GuardTest {

    private static final Reader.SignedIn CASEWORKER = new Reader.SignedIn(
            "he-ping",
            new Text("He Ping", "何平"),
            new Text("Office", "局"),
            new Text("Clerk", "科员"),
            Set.of("CASEWORKER"));

    /// A route as the server knows it.
    private record Route(
            HttpMethod method, String path, @Nullable Who guard) {}

    @Autowired
    WebApplicationContext server;

    @Autowired
    RequestMappingHandlerMapping handlers;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    SettableClock clock;

    /// The ladders are gone up, whatever other stories left waiting: `/alarms/alive` says so.
    @BeforeEach
    void time_goes_round() {
        events.publishEvent(new Timekeeper.Round(clock.instant()));
    }

    @Test
    void every_handler_method_has_a_guard() {
        assertThat(unguarded(House.OURS)).isEmpty();
        assertThat(routes().stream().filter(route -> route.guard() == null)).isEmpty();
    }

    @Test
    void a_handler_without_a_guard_would_be_noticed() {
        assertThat(unguarded(House.PLANTED)).containsExactly("planted.tower.TowerPages.open()");
    }

    @Test
    void where_no_form_token_is_asked_for_nobody_is_signed_in() {
        var machines = Gate.MACHINES.stream().map(one -> one.replace("**", "")).toList();
        assertThat(routes())
                .allMatch(route -> route.guard() == Who.KEY
                        ? machines.stream().anyMatch(route.path()::startsWith)
                        : route.guard() == Who.EVERYBODY || machines.stream().noneMatch(route.path()::startsWith));
    }

    @Test
    void no_route_answers_a_stranger_past_its_guard() throws Exception {
        assertThat(walk(null)).isEmpty();
    }

    @Test
    void no_route_answers_a_caseworker_past_its_guard() throws Exception {
        assertThat(walk(CASEWORKER)).isEmpty();
    }

    @Test
    void an_answer_past_the_guard_would_be_noticed() {
        var secret = new Route(HttpMethod.GET, "/secret", Who.SET_UP);
        var open = new Route(HttpMethod.GET, "/open", Who.EVERYBODY);
        assertThat(fault(secret, null, 200, null)).isNotNull();
        assertThat(fault(secret, null, 302, "/elsewhere")).isNotNull();
        assertThat(fault(secret, null, 302, "/signin?next=x")).isNull();
        assertThat(fault(secret, CASEWORKER, 200, null)).isNotNull();
        assertThat(fault(secret, CASEWORKER, 403, null)).isNull();
        assertThat(fault(open, null, 302, "/signin")).isNotNull();
        assertThat(fault(open, null, 500, null)).isNotNull();
        assertThat(fault(open, null, 404, null)).isNull();
    }

    private static List<String> unguarded(House house) {
        return house.classes().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method.reflect(), RequestMapping.class))
                .filter(method -> !method.isAnnotatedWith(Guard.class))
                .map(JavaMethod::getFullName)
                .sorted()
                .toList();
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            var guard = handler.getMethodAnnotation(Guard.class);
            var methods = mapping.getMethodsCondition().getMethods();
            for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                for (var path : mapping.getPatternValues())
                    routes.add(new Route(
                            method.asHttpMethod(),
                            path.replaceAll("\\{[^}:]*:(\\w+)[^}]*}", "$1").replaceAll("\\{[^}]*}", "nothing"),
                            guard == null ? null : guard.value()));
        });
        return routes;
    }

    /// Forms that everybody may send are left out: sending nothing to them proves nothing about a guard.
    private List<String> walk(Reader.@Nullable SignedIn person) throws Exception {
        var browser = MockMvcTester.from(
                server, builder -> builder.apply(springSecurity()).build());
        var faults = new ArrayList<String>();
        for (var route : routes()) {
            if (allowed(route, person) && (person != null || !route.method().equals(HttpMethod.GET))) continue;
            var answer = answer(browser, route, person);
            var fault = fault(route, person, answer.getStatus(), answer.getHeader("Location"));
            if (fault != null) faults.add(fault);
        }
        return faults;
    }

    private static MockHttpServletResponse answer(
            MockMvcTester browser, Route route, Reader.@Nullable SignedIn person) {
        var request = browser.method(route.method()).uri(route.path()).with(csrf());
        if (person == null) return request.exchange().getResponse();
        Readers.Signed signed = () -> person;
        return request.with(authentication(UsernamePasswordAuthenticationToken.authenticated(signed, null, List.of())))
                .exchange()
                .getResponse();
    }

    private static boolean allowed(Route route, Reader.@Nullable SignedIn person) {
        return Objects.requireNonNull(route.guard()).lets(person);
    }

    private static @Nullable String fault(
            Route route, Reader.@Nullable SignedIn person, int status, @Nullable String location) {
        var turnedAway = status == 302 && location != null && location.startsWith("/signin");
        var right = allowed(route, person)
                ? !turnedAway && (route.guard() == Who.KEY || status != 401 && status != 403) && status < 500
                : person == null ? turnedAway : status == 403;
        return right
                ? null
                : "%s answers %d %s to %s"
                        .formatted(route, status, location, person == null ? "a stranger" : "a caseworker");
    }
}
