package org.moothall.open311;

import static org.moothall.open311.Open311Pages.JSON;
import static org.moothall.open311.Open311Pages.TRIAL;
import static org.moothall.open311.Open311Pages.V2;
import static org.moothall.open311.Open311Pages.XML;
import static org.moothall.web.Guard.Who.KEY;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.moothall.city.City;
import org.moothall.open311.Calls.Call;
import org.moothall.web.Guard;
import org.moothall.wire.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The calls that need a key: sending a report, hearing of updates and sending them.
@Controller
@RequestMapping({V2, TRIAL})
class KeyPages {

    private static final String UPDATES = "/servicerequestupdates";

    private final Calls calls;
    private final Sending sending;
    private final Updates updates;
    private final City city;
    private final Clock clock;

    KeyPages(Calls calls, Sending sending, Updates updates, City city, Clock clock) {
        this.calls = calls;
        this.sending = sending;
        this.updates = updates;
        this.city = city;
        this.clock = clock;
    }

    @PostMapping({"/requests", "/requests" + XML, "/requests" + JSON})
    @Guard(KEY)
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var retry = request.getHeader("Idempotency-Key");
        calls.answer(
                request,
                response,
                call -> calls.client(call)
                        .filter(client -> calls.room(call, client, request, response))
                        .flatMap(client -> sending.send(call, client, retry))
                        .map(call::ok)
                        .orElseGet(call::refused));
    }

    @GetMapping({UPDATES, UPDATES + XML, UPDATES + JSON})
    @Guard(KEY)
    void updates(HttpServletRequest request, HttpServletResponse response) throws IOException {
        calls.answer(
                request,
                response,
                call -> calls.client(call).map(client -> list(call, client)).orElseGet(call::refused));
    }

    private Answer list(Call call, String client) {
        var zone = city.settings().zone();
        var span = Wanted.Span.of(call.params(), zone, clock.instant(), call.problems());
        if (call.problems().any()) return call.refused();
        return call.ok(updates.list(client, span, zone, call.format(), call.language()));
    }

    @PostMapping({UPDATES, UPDATES + XML, UPDATES + JSON})
    @Guard(KEY)
    void update(HttpServletRequest request, HttpServletResponse response) throws IOException {
        calls.answer(
                request,
                response,
                call -> calls.client(call)
                        .filter(client -> calls.room(call, client, request, response))
                        .flatMap(client -> posted(call, client))
                        .map(id -> call.ok(told(call, id)))
                        .orElseGet(call::refused));
    }

    private Optional<String> posted(Call call, String client) {
        var update = Updates.Posted.of(call.params(), call.problems());
        if (call.problems().any()) return Optional.empty();
        return updates.post(update, client, call.keep(), call.problems());
    }

    private static byte[] told(Call call, String id) {
        return call.format()
                .sheet()
                .list("service_request_updates")
                .thing("request_update")
                .text("update_id", id)
                .end()
                .end()
                .bytes();
    }
}
