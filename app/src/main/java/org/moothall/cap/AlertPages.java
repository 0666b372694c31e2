package org.moothall.cap;

import static org.moothall.senders.Letterbox.answer;
import static org.moothall.senders.Letterbox.error;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.moothall.places.Places;
import org.moothall.senders.Letterbox;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.node.JsonNodeFactory;

/// `/cap`: an alert comes in. `/gauges/alerts`: those that stand.
@Controller
class AlertPages {

    static final String PATH = "/gauges/alerts";

    private static final int MOST_BYTES = 1024 * 1024, MOST = 100;

    private final Letterbox box;
    private final Alerts alerts;
    private final AlertStore store;
    private final Places places;
    private final Clock clock;

    AlertPages(Letterbox box, Alerts alerts, AlertStore store, Places places, Clock clock) {
        this.box = box;
        this.alerts = alerts;
        this.store = store;
        this.places = places;
        this.clock = clock;
    }

    @PostMapping("/cap")
    @Guard(Guard.Who.KEY)
    ResponseEntity<String> take(HttpServletRequest request) throws IOException {
        return box.answer(request, MOST_BYTES, opened -> take(opened, request));
    }

    private ResponseEntity<String> take(Letterbox.Opened opened, HttpServletRequest request) {
        try {
            var alert = CapReader.read(opened.body());
            var taken = alerts.take(opened.message(), alert, clock.instant());
            var words = box.said(request, "cap.taken." + taken);
            return answer(
                    status(taken),
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("alert", alert.name().identifier())
                            .put("taken", taken.name())
                            .put("words", words));
        } catch (Node.Unfit unfit) {
            return answer(HttpStatus.BAD_REQUEST, error(box.said(request, unfit.text(), unfit.args())));
        }
    }

    private static HttpStatus status(Taken taken) {
        return switch (taken) {
            case REPEATED -> HttpStatus.CONFLICT;
            case NOT_TAKEN -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.OK;
        };
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page standing() {
        var areas = places.areas();
        return new AlertsPage(store.standing(MOST).stream()
                .map(row -> new AlertsPage.Standing(
                        row,
                        row.areas().stream()
                                .flatMap(key -> areas.find(key).stream())
                                .map(areas::words)
                                .toList()))
                .toList());
    }
}
