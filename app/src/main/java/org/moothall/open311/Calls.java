package org.moothall.open311;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.moothall.kernel.Busy;
import org.moothall.kernel.Language;
import org.moothall.porter.Door;
import org.moothall.porter.Porter;
import org.moothall.web.Texts;
import org.moothall.wire.Answer;
import org.moothall.wire.Format;
import org.moothall.wire.Params;
import org.moothall.wire.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What all calls have in common: how they are read, by whom they are made, how they are answered when something is
/// wrong, in the format that was asked for.
@Component
class Calls {

    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
    private static final String SECONDS = "5";
    private static final int TOO_MANY = 429;

    private final Settings settings;
    private final Open311Clients clients;
    private final Texts texts;
    private final Porter porter;

    Calls(Settings settings, Open311Clients clients, Texts texts, Porter porter) {
        this.settings = settings;
        this.clients = clients;
        this.texts = texts;
        this.porter = porter;
    }

    /// One call: what it asks for, in which format and language, and what is wrong with it.
    ///
    /// @param name the last piece of the address without its ending
    /// @param keep false on the test endpoint: everything is checked and nothing kept
    record Call(String name, Format format, Language language, Params params, Problems problems, boolean keep) {

        Answer ok(byte[] content) {
            return Answer.ok(format, content);
        }

        Answer refused() {
            return problems.answer(format);
        }

        /// @param text says what is not there, by its name
        Answer notThere(String text) {
            return problems.add(Problems.NOT_THERE, text, name).answer(format);
        }
    }

    interface Answering {
        Answer to(Call call);
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Answering answering) throws IOException {
        var path = request.getRequestURI();
        var named = Format.Named.of(path.substring(path.lastIndexOf('/') + 1), request.getHeader("Accept"));
        var language = settings.language(request);
        var problems = new Problems(texts, language);
        var wait = porter.machine(Door.MACHINES, request.getRemoteAddr(), "");
        if (!wait.isZero()) {
            slow(problems, wait, response).answer(named.format()).send(request, response);
            return;
        }
        var answer = switch (Params.of(request)) {
            case Params.Read.Ok(var params) -> {
                var keep = Services.Edition.of(path) == Services.Edition.PRODUCTION;
                var call = new Call(named.name(), named.format(), language, params, problems, keep);
                yield answered(call, answering, request, response);
            }
            case Params.Read.Unreadable(var why) ->
                problems.add(Problems.BAD, why).answer(named.format());
        };
        answer.send(request, response);
    }

    private static Answer answered(
            Call call, Answering answering, HttpServletRequest request, HttpServletResponse response) {
        try {
            return answering.to(call);
        } catch (RuntimeException fault) {
            var busy = Busy.of(fault);
            if (busy.isPresent()) {
                LOG.warn(
                        "{} {} has to wait: {}",
                        request.getMethod(),
                        request.getRequestURI(),
                        busy.get().toString());
                response.setHeader("Retry-After", SECONDS);
                return call.problems()
                        .add(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "open311.bad.busy")
                        .answer(call.format());
            }
            var reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("{} at {} {}", reference, request.getMethod(), request.getRequestURI(), fault);
            return call.problems()
                    .add(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "open311.bad.bug", reference)
                    .answer(call.format());
        }
    }

    private static Problems slow(Problems problems, Duration wait, HttpServletResponse response) {
        var seconds = Busy.seconds(wait);
        response.setHeader("Retry-After", Long.toString(seconds));
        return problems.add(TOO_MANY, "open311.bad.too-many", seconds);
    }

    /// Whether this client may post again; where not, the problems say when.
    boolean room(Call call, String client, HttpServletRequest request, HttpServletResponse response) {
        var wait = porter.machine(Door.KEY, request.getRemoteAddr(), client);
        if (!wait.isZero()) slow(call.problems(), wait, response);
        return wait.isZero();
    }

    /// The client whose key the call carries; without one the problems say so.
    Optional<String> client(Call call) {
        var key = call.params().get("api_key");
        var client = clients.find(key);
        if (client.isEmpty())
            call.problems().add(Problems.KEY, key.isEmpty() ? "open311.bad.no-key" : "open311.bad.key");
        return client;
    }
}
