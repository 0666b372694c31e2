package org.moothall.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.ladder.Ladder;
import org.moothall.ladder.Ladders;
import org.moothall.notice.Pulse;
import org.moothall.watch.ChannelsPage.Rung;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/city/channels`: the state of every way out; `/alarms/alive` for a monitor outside of the house.
@Controller
class ChannelPages {

    static final String PATH = "/city/channels";

    private static final int DRILLS = 60, EACH = 3;

    private final Pulse pulse;
    private final Ladders ladders;
    private final Directory directory;
    private final MailReplies replies;
    private final Drills drills;
    private final Clock clock;

    ChannelPages(Pulse pulse, Ladders ladders, Directory directory, MailReplies replies, Drills drills, Clock clock) {
        this.pulse = pulse;
        this.ladders = ladders;
        this.directory = directory;
        this.replies = replies;
        this.drills = drills;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.SET_UP)
    Page channels(@AuthenticationPrincipal Officer officer) {
        var at = clock.instant();
        var office = officer.office().key();
        var rows = pulse.channels(at).stream()
                .map(state -> new ChannelsPage.Row(state, pulse.on(state.channel())))
                .toList();
        return new ChannelsPage(
                rows,
                replies.on() ? replies.broken() ? "watch.replies.broken" : "watch.replies.read" : "",
                pulse.still(at),
                pulse.beat(),
                tests(at),
                ladders.all().stream()
                        .flatMap(ladder -> now(ladders.at(ladder, office), office, at))
                        .toList(),
                directory.offices());
    }

    /// The last tests of each ladder, and who was told in the very last one.
    private List<ChannelsPage.Test> tests(Instant at) {
        if (ladders.drill().isEmpty()) return List.of();
        var missed = drills.missed(at);
        var latest = pulse.latest(Drills.KIND, DRILLS);
        return ladders.all().stream()
                .map(ladder -> {
                    var its = latest.stream()
                            .filter(test -> test.goes().equals(Ladders.tested(ladder)))
                            .limit(EACH)
                            .toList();
                    return new ChannelsPage.Test(
                            ladder.name(),
                            missed.contains(ladder),
                            its,
                            its.isEmpty() ? List.of() : pulse.sent(its.getFirst()));
                })
                .toList();
    }

    /// Who would be rung for an alarm of the reader's own office.
    private Stream<Rung> now(Ladder ladder, String office, Instant at) {
        var steps = IntStream.range(0, ladder.steps().size()).mapToObj(i -> {
            var step = ladder.steps().get(i);
            var webhook = step.webhook();
            return new Rung(
                    ladder.name(),
                    i + 1,
                    String.valueOf(step.minutes()),
                    ladders.people(step, office, officer -> true, at),
                    webhook == null ? "" : webhook);
        });
        List<Officer> last = ladders.lastPeople(officer -> true);
        return Stream.concat(steps, Stream.of(new Rung(ladder.name(), 0, "", last, "")));
    }

    /// 200 while the ladders are gone up, else 503: whoever watches from outside needs no more.
    @GetMapping("/alarms/alive")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<String> alive() {
        return pulse.still(clock.instant())
                ? ResponseEntity.status(503).body("the ladders stand still\n")
                : ResponseEntity.ok("the ladders are gone up\n");
    }
}
