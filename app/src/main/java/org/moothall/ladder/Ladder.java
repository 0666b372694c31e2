package org.moothall.ladder;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.deadline.WorkCalendar;
import org.moothall.directory.Role;
import org.moothall.kernel.Text;

/// Who is rung one after the other until somebody has it; behind the last step stands the city's last resort.
///
/// @param uses  what goes up it: `overdue`, `unaccepted`, `drill`, or what another module names
/// @param hours when it rings; null for day and night
/// @param again minutes after which what somebody took and nothing came of rings once more
public record Ladder(
        String key,
        Text name,
        @JsonProperty("for") List<String> uses,
        @Nullable Hours hours,
        int again,
        List<Step> steps) {

    /// @param duty   a post of a duty desk, `centre/officer`: all who are on duty there; `own/officer` at the
    ///               desk of the alarm's own office, `above/officer` at the nearest one above; null for an office
    /// @param office key of an office; `own` for the alarm's own, `above` for the nearest above it with such a post
    /// @param who    null for the first, at a duty for all who are on
    /// @param webhook key of one, rung in place of people; null for people
    /// @param minutes until the next step
    public record Step(
            @Nullable String duty,
            @Nullable String office,
            @Nullable Role role,
            @Nullable Who who,
            @Nullable String webhook,
            int minutes) {

        public Duration patience() {
            return Duration.ofMinutes(minutes);
        }

        List<String> of(List<String> holders) {
            return (who == null ? Who.FIRST : who).of(holders);
        }

        private Optional<Step> at(Function<String, Optional<String>> desks) {
            if (duty == null) return Optional.of(this);
            var parts = duty.split("/", 2);
            return desks.apply(parts[0])
                    .map(desk -> new Step(desk + "/" + parts[1], office, role, who, webhook, minutes));
        }
    }

    public enum Who {
        FIRST,
        /// Who comes after the first.
        NEXT,
        ALL;

        List<String> of(List<String> people) {
            return switch (this) {
                case FIRST -> people.stream().limit(1).toList();
                case NEXT -> people.stream().skip(1).limit(1).toList();
                case ALL -> people;
            };
        }
    }

    /// What rings day and night wakes people, whatever they chose for the night.
    public boolean urgent() {
        return hours == null;
    }

    public Duration patience() {
        return Duration.ofMinutes(again);
    }

    /// The moment itself, or the next one at which it rings.
    public Instant open(Instant at, WorkCalendar calendar) {
        return hours == null ? at : hours.open(at, calendar);
    }

    /// With the desks that its steps stand for, each post once.
    ///
    /// @param desks the key of one by what a step says; empty where there is none
    Ladder at(Function<String, Optional<String>> desks) {
        var posts = new HashSet<String>();
        return with(steps.stream()
                .flatMap(step -> step.at(desks).stream())
                .filter(step -> step.duty == null || posts.add(step.duty + step.who)));
    }

    private Ladder with(Stream<Step> others) {
        return new Ladder(key, name, uses, hours, again, others.toList());
    }

    /// What goes up a ladder from a post of its own: whoever is on duty there is rung first, then all others.
    ///
    /// @param post `centre/officer`
    public static String from(String post, int minutes, String use) {
        return "%s:%s:%d".formatted(use, post, minutes);
    }

    /// With that post before the first step, and not once more.
    Ladder from(String post, int minutes) {
        var foot = new Step(post, null, null, null, null, minutes);
        var others = steps.stream().filter(step -> !post.equals(step.duty) || step.who != null);
        return with(Stream.concat(Stream.of(foot), others));
    }

    /// Where the city wrote no ladder for it: the head of the office, then a head above, at office hours.
    static Ladder usual(String use) {
        var name = new Text("The usual way up", "通用上报");
        var steps = Stream.of("own", "above")
                .map(office -> new Step(null, office, Role.HEAD, null, null, 120))
                .toList();
        return new Ladder("usual", name, List.of(use), Hours.OFFICE, 24 * 60, steps);
    }
}
