package org.moothall.open311;

import static org.moothall.web.Guard.Who.EVERYBODY;
import static org.moothall.web.Guard.Who.KEY;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.moothall.city.City;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.open311.Calls.Call;
import org.moothall.web.Guard;
import org.moothall.wire.Answer;
import org.moothall.wire.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The calls of GeoReport v2 that everybody may make, on the endpoint and on its test twin.
@Controller
class Open311Pages {

    static final String V2 = "/open311/v2";
    static final String TRIAL = "/open311/test/v2";
    /// The endings of addresses. Whole addresses are found at once; a pattern would be tried with every other one.
    static final String XML = ".xml";

    static final String JSON = ".json";

    private final Calls calls;
    private final Services services;
    private final Requests requests;
    private final Open311Store store;
    private final Matters matters;
    private final Settings settings;
    private final City city;
    private final Clock clock;

    Open311Pages(
            Calls calls,
            Services services,
            Requests requests,
            Open311Store store,
            Matters matters,
            Settings settings,
            City city,
            Clock clock) {
        this.calls = calls;
        this.services = services;
        this.requests = requests;
        this.store = store;
        this.matters = matters;
        this.settings = settings;
        this.city = city;
        this.clock = clock;
    }

    @GetMapping({"/open311/discovery", "/open311/discovery" + XML, "/open311/discovery" + JSON})
    @Guard(EVERYBODY)
    void discovery(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var base = settings.url(request);
        calls.answer(request, response, call -> call.ok(services.discovery(base, call.format(), call.language())));
    }

    @GetMapping({
        V2 + "/services",
        V2 + "/services" + XML,
        V2 + "/services" + JSON,
        TRIAL + "/services",
        TRIAL + "/services" + XML,
        TRIAL + "/services" + JSON
    })
    @Guard(EVERYBODY)
    void services(HttpServletRequest request, HttpServletResponse response) throws IOException {
        calls.answer(request, response, call -> call.ok(services.list(call.format(), call.language())));
    }

    @GetMapping({V2 + "/services/{name}", TRIAL + "/services/{name}"})
    @Guard(EVERYBODY)
    void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        calls.answer(
                request,
                response,
                call -> matters.tree()
                        .find(call.name())
                        .filter(Matter::leaf)
                        .map(matter -> call.ok(services.definition(matter, call.format(), call.language())))
                        .orElseGet(() -> call.notThere("open311.bad.service")));
    }

    @GetMapping({
        V2 + "/requests",
        V2 + "/requests" + XML,
        V2 + "/requests" + JSON,
        TRIAL + "/requests",
        TRIAL + "/requests" + XML,
        TRIAL + "/requests" + JSON
    })
    @Guard(EVERYBODY)
    void requests(HttpServletRequest request, HttpServletResponse response) throws IOException {
        calls.answer(request, response, this::list);
    }

    private Answer list(Call call) {
        var numbers = call.params().listed("service_request_id");
        if (numbers.size() > Wanted.MOST)
            call.problems().add(Problems.BAD, "open311.bad.number", "service_request_id", String.valueOf(Wanted.MOST));
        else if (!numbers.isEmpty())
            return call.ok(requests.written(requests.numbered(numbers), call.format(), call.language()));
        var wanted = Wanted.of(call.params(), city.settings().zone(), clock.instant(), call.problems());
        if (call.problems().any()) return call.refused();
        return call.ok(requests.list(wanted, call.format(), call.language()));
    }

    @GetMapping({V2 + "/requests/{name}", TRIAL + "/requests/{name}"})
    @Guard(EVERYBODY)
    void request(HttpServletRequest request, HttpServletResponse response) throws IOException {
        calls.answer(request, response, call -> {
            var found = requests.numbered(List.of(call.name()));
            if (found.isEmpty()) return call.notThere("open311.bad.request");
            return call.ok(requests.written(found, call.format(), call.language()));
        });
    }

    @GetMapping({V2 + "/tokens/{name}", TRIAL + "/tokens/{name}"})
    @Guard(EVERYBODY)
    void token(HttpServletRequest request, HttpServletResponse response) throws IOException {
        calls.answer(
                request,
                response,
                call -> number(call.name())
                        .map(number -> call.ok(told(call, number)))
                        .orElseGet(() -> call.notThere("open311.bad.token")));
    }

    private Optional<String> number(String token) {
        try {
            return store.number(UUID.fromString(token));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no token of ours
        }
    }

    private static byte[] told(Call call, String number) {
        return call.format()
                .sheet()
                .list("service_requests")
                .thing("request")
                .text("service_request_id", number)
                .text("token", call.name())
                .end()
                .end()
                .bytes();
    }

    /// No such call. Posts come here too: they need no form token to be told so.
    @RequestMapping("/open311/**")
    @Guard(KEY)
    void other(HttpServletRequest request, HttpServletResponse response) throws IOException {
        calls.answer(request, response, call -> call.notThere("open311.bad.address-of-call"));
    }
}
