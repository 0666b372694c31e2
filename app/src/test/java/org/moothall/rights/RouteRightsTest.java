package org.moothall.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights.Right;
import org.moothall.directory.Role;
import org.moothall.journal.Journal;
import org.moothall.procedure.Verb;
import org.moothall.timekeeper.Timekeeper;
import org.moothall.web.Guard.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/// Every route walked by everybody: nobody, each role, and on a case its own office, others, those above
/// and who is kept away from it. What is expected comes from the table of rights; a new route is walked and
/// written without being named.
@CityTest
class RouteRightsTest {

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
    JdbcClient jdbc;

    @Autowired
    Desk desk;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    SettableClock clock;

    /// The ladders are gone up, whatever other stories left waiting: `/alarms/alive` says so.
    @BeforeEach
    void time_goes_round() {
        events.publishEvent(new Timekeeper.Round(clock.instant()));
    }

    private static final String HELPER = "water-bureau";
    private static final Actor MACHINE = new Actor.Machine("moothall");

    private @Nullable Knocking knocking;

    /// One who knocks; null for somebody who has not signed in.
    private record Knock(Route route, @Nullable Officer officer, boolean lets) {}

    @Test
    void the_matrix_in_docs_is_what_the_server_does() throws IOException {
        var fresh = Path.of("target", "route-rights.md");
        Files.writeString(fresh, RouteMatrix.of(routes.all()));
        assertThat(Path.of("..", "docs", "route-rights.md"))
                .withFailMessage(
                        "docs/route-rights.md is out of date; run: cp app/target/route-rights.md docs/route-rights.md")
                .hasSameTextualContentAs(fresh);
    }

    @Test
    void a_route_that_is_not_in_docs_would_be_noticed() {
        var more = new ArrayList<>(routes.all());
        more.add(Routes.route("GET", "/secret", Who.EVERYBODY, List.of()));
        assertThat(RouteMatrix.of(more))
                .isNotEqualTo(RouteMatrix.of(routes.all()))
                .contains("| GET | `/secret` | yes |");
    }

    @Test
    void every_route_answers_each_role_as_the_table_says() {
        var faults = new ArrayList<String>();
        for (var route : routes.all())
            for (var officer : oneOfEachRole()) {
                var lets = route.guard().lets(officer == null ? null : officer.signedIn());
                if (lets && !route.method().equals("GET")) continue; // sending nothing proves nothing about a guard
                if (route.onCase() && lets) continue; // walked with a case
                faults.addAll(walked(new Knock(route, officer, lets), "nothing"));
            }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_route_of_a_case_answers_each_office_as_the_table_says_and_whom_it_refuses_changes_nothing() {
        var file = casework.require(desk.lamp("A lamp that everybody knocks at").caseId());
        assertThat(refusals(file, around(file))).isPositive();
        keepAway(file, file.handler());
        var kept = casework.require(file.id());
        assertThat(casework.may(directory.officer(file.handler()).orElseThrow(), Right.HANDLE, kept))
                .isFalse();
        assertThat(refusals(kept, List.of(directory.officer(file.handler()).orElseThrow())))
                .isEqualTo(ofCase().size());
    }

    @Test
    void an_office_that_helps_and_those_above_it_are_answered_as_the_table_says() {
        var file = casework.require(
                desk.lamp("A lamp that another office helps on").caseId());
        take(file, Verb.ACCEPT, null);
        take(file, Verb.CO_HANDLE, HELPER);
        var helped = casework.require(file.id());
        var near = new LinkedHashSet<>(directory.offices().above(HELPER));
        near.add(HELPER);
        var helpers = everybody(officer -> near.contains(officer.office().key()));
        assertThat(helpers).anyMatch(officer -> casework.may(officer, Deed.OPEN_WORDS_TO_CONTRIBUTE, helped));
        assertThat(refusals(helped, helpers)).isPositive();
        assertThat(helpers).noneMatch(officer -> casework.may(officer, Deed.OPEN_IDENTITY, helped));
    }

    private void take(CaseFile file, Verb verb, @Nullable String office) {
        var due = office == null ? null : SettableClock.MONDAY.plus(Duration.ofDays(3));
        var act = new Act(verb, MACHINE, -1, "Help", due, office, null, true, List.of(), SettableClock.MONDAY);
        assertThat(casework.take(file.id(), act)).isInstanceOf(Decision.Taken.class);
    }

    @Test
    void an_answer_past_the_table_would_be_noticed() {
        var clerk = oneOfEachRole().getLast();
        var route = Routes.route("GET", "/cases/{number}", Who.STAFF, List.of());
        assertThat(fault(new Knock(route, clerk, false), 200, null)).isNotNull();
        assertThat(fault(new Knock(route, clerk, false), 404, null)).isNotNull();
        assertThat(fault(new Knock(route, clerk, false), 403, null)).isNull();
        assertThat(fault(new Knock(route, clerk, true), 403, null)).isNotNull();
        assertThat(fault(new Knock(route, clerk, true), 500, null)).isNotNull();
        assertThat(fault(new Knock(route, null, false), 200, null)).isNotNull();
        assertThat(fault(new Knock(route, null, false), 302, "/signin?next=x")).isNull();
    }

    /// How many were refused; each of them as it should be, and without a trace on the case.
    private int refusals(CaseFile file, List<Officer> officers) {
        var faults = new ArrayList<String>();
        var refused = 0;
        var before = journal.of(file.id().value()).size();
        for (var officer : officers)
            for (var route : ofCase()) {
                if (lets(route, officer, file)) continue;
                faults.addAll(walked(new Knock(route, officer, false), file.number()));
                refused++;
            }
        assertThat(faults).isEmpty();
        assertThat(journal.of(file.id().value())).hasSize(before);
        assertThat(casework.require(file.id())).isEqualTo(file);
        for (var officer : officers)
            for (var route : ofCase())
                if (route.method().equals("GET") && lets(route, officer, file))
                    faults.addAll(walked(new Knock(route, officer, true), file.number()));
        assertThat(faults).isEmpty();
        return refused;
    }

    private boolean lets(Route route, Officer officer, CaseFile file) {
        return route.guard().lets(officer.signedIn())
                && route.deeds().stream().anyMatch(deed -> casework.may(officer, deed, file));
    }

    private List<Route> ofCase() {
        return routes.all().stream().filter(Route::onCase).toList();
    }

    /// Everybody of the office that has it and of those above, and one of each role elsewhere.
    private List<Officer> around(CaseFile file) {
        var near = new LinkedHashSet<>(directory.offices().above(file.lead()));
        near.add(file.lead());
        var found = everybody(officer -> near.contains(officer.office().key()));
        for (var role : Role.values())
            everybody(officer ->
                            officer.is(role) && !near.contains(officer.office().key()))
                    .stream()
                    .findFirst()
                    .ifPresent(found::add);
        return found;
    }

    private List<Officer> everybody(Predicate<Officer> which) {
        return directory.offices().people().stream()
                .flatMap(person -> directory.officer(person.key()).stream())
                .filter(which)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /// Nobody signed in, then for each role somebody who has no other where the city has one.
    private List<@Nullable Officer> oneOfEachRole() {
        var all = new ArrayList<@Nullable Officer>();
        all.add(null);
        for (var role : Role.values())
            all.add(everybody(officer -> officer.is(role)).stream()
                    .min(Comparator.comparingInt(officer -> officer.roles().size()))
                    .orElseThrow());
        return all;
    }

    /// As an act would mark it.
    private void keepAway(CaseFile file, String person) {
        jdbc.sql("update casework.case_file set kept_from = array[:mark] where id = :id")
                .param("mark", "person:" + person)
                .param("id", file.id().value())
                .update();
    }

    private List<String> walked(Knock knock, String number) {
        var answer = answer(knock, number);
        if (!knock.lets() && told(answer)) return List.of(knock.route() + " tells of the case to " + knock.officer());
        var fault = fault(knock, answer.getStatus(), answer.getHeader("Location"));
        return fault == null ? List.of() : List.of(fault);
    }

    /// Whether a word of the report stands in what was answered to whoever is refused: each lamp here says “lamp that”.
    private static boolean told(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString().contains("lamp that");
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MockHttpServletResponse answer(Knock knock, String number) {
        var path = Knocking.path(knock.route(), Map.of("number", number)) + "?receipt=" + number;
        return knocking().as(knock.officer(), knock.route(), path);
    }

    private Knocking knocking() {
        if (knocking == null) knocking = new Knocking(server);
        return knocking;
    }

    private static @Nullable String fault(Knock knock, int status, @Nullable String location) {
        var signIn = status == 302 && location != null && location.startsWith("/signin");
        var key = knock.route().guard() == Who.KEY;
        var right = knock.lets()
                ? !signIn && (key || status != 401 && status != 403) && status < 500
                : knock.officer() == null ? signIn : status == 403;
        var who = knock.officer() == null
                ? "nobody"
                : knock.officer().person() + " " + knock.officer().roles();
        return right ? null : "%s answers %d %s to %s".formatted(knock.route(), status, location, who);
    }
}
