package org.moothall.gauges;

import static org.moothall.senders.Letterbox.answer;
import static org.moothall.senders.Letterbox.error;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.moothall.senders.Letterbox;
import org.moothall.web.Guard;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// `/gauges/readings`: a sender’s readings, many at once.
@Controller
class ReadingPages {

    private static final int MOST_BYTES = 256 * 1024;

    private final Letterbox box;
    private final Gauges gauges;
    private final Clock clock;

    ReadingPages(Letterbox box, Gauges gauges, Clock clock) {
        this.box = box;
        this.gauges = gauges;
        this.clock = clock;
    }

    @PostMapping("/gauges/readings")
    @Guard(Guard.Who.KEY)
    ResponseEntity<String> readings(HttpServletRequest request) throws IOException {
        return box.answer(request, MOST_BYTES, opened -> switch (gauges.take(
                opened.message(), opened.body(), clock.instant())) {
            case Taken.Kept kept -> answer(status(kept), counted(kept, request));
            case Taken.Repeated _ -> answer(HttpStatus.CONFLICT, error(box.said(request, "senders.bad.repeated")));
            case Taken.Unreadable _ ->
                answer(HttpStatus.BAD_REQUEST, error(box.said(request, "gauges.bad.json", Intake.MOST)));
        });
    }

    private static HttpStatus status(Taken.Kept kept) {
        var none = kept.kept() + kept.known() == 0 && !kept.refused().isEmpty();
        return none ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    private JsonNode counted(Taken.Kept kept, HttpServletRequest request) {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.put("kept", kept.kept()).put("known", kept.known());
        var refused = answer.putArray("refused");
        for (var one : kept.refused())
            refused.addObject()
                    .put("row", one.row())
                    .put("why", box.said(request, one.text(), one.args().toArray()));
        return answer;
    }
}
