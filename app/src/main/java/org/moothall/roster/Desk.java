package org.moothall.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.deadline.WorkCalendar;
import org.moothall.kernel.Text;

/// A duty desk, as the city's folder says it.
///
/// @param office whose it is: its head draws the roster up
/// @param people the posts of the city whose holders serve
public record Desk(
        String key, Text name, String office, List<Shift> shifts, List<Post> posts, List<Serving> people, Rules rules) {

    public record Shift(String key, Text name, LocalTime from, int hours, boolean night) {

        public Duration length() {
            return Duration.ofHours(hours);
        }

        public Instant begins(LocalDate day, ZoneId zone) {
            return day.atTime(from).atZone(zone).toInstant();
        }

        public Instant ends(LocalDate day, ZoneId zone) {
            return day.atTime(from).plus(length()).atZone(zone).toInstant();
        }
    }

    /// What is to be filled at every hour that its needs name.
    ///
    /// @param asks what somebody must be able to serve as; null where everybody of the desk may
    public record Post(String key, Text name, @Nullable String asks, List<Need> needs) {

        /// How many serve a shift on such a day: the last need that speaks of it says.
        public int many(String shift, DayKind kind) {
            return needs.stream()
                    .filter(need -> need.shift.equals(shift) && need.on(kind))
                    .mapToInt(Need::many)
                    .reduce(0, (before, last) -> last);
        }

        public boolean takes(List<String> as) {
            return asks == null || as.contains(asks);
        }
    }

    /// @param days absent: all
    public record Need(String shift, @Nullable List<DayKind> days, int many) {

        boolean on(DayKind kind) {
            return days == null || days.contains(kind);
        }
    }

    /// @param post a post of the city
    /// @param as   what its holder may serve as
    public record Serving(String post, @Nullable List<String> as) {

        public List<String> able() {
            return as == null ? List.of() : as;
        }
    }

    /// Hours and numbers; 0 where there is no rule.
    ///
    /// @param fair  which duties are spread evenly over the year, each counted by itself
    /// @param apart posts of the city, two by two, whose holders never serve one shift together
    /// @param price which of them are wishes; null where all are kept
    public record Rules(
            int rest,
            int restAfterNight,
            int inARow,
            int aMonth,
            @Nullable List<Counted> fair,
            @Nullable List<List<String>> apart,
            @Nullable Boolean ownLevel,
            @Nullable Prices price) {

        public List<Counted> evenly() {
            return fair == null ? List.of() : fair;
        }

        public List<List<String>> pairs() {
            return apart == null ? List.of() : apart;
        }

        public boolean onlyOwnLevel() {
            return ownLevel == null || ownLevel;
        }

        public Prices prices() {
            return price == null ? Prices.NONE : price;
        }
    }

    /// What it costs each time that a rule is not kept; 0 where it must be.
    public record Prices(int rest, int restAfterNight, int inARow, int aMonth, int apart) {
        static final Prices NONE = new Prices(0, 0, 0, 0, 0);
    }

    /// What is counted of the duties somebody has served.
    public enum Counted {
        ALL,
        NIGHTS,
        WEEKENDS,
        HOLIDAYS;

        public boolean is(Shift shift, DayKind kind) {
            return switch (this) {
                case ALL -> true;
                case NIGHTS -> shift.night;
                case WEEKENDS -> kind == DayKind.WEEKEND;
                case HOLIDAYS -> kind == DayKind.HOLIDAY;
            };
        }
    }

    /// What is to be filled on one day.
    public record Slot(Post post, Shift shift, LocalDate day, int many) {

        /// How many are still to be found beside these duties; who gave a part of theirs away does not fill it.
        public int missing(List<Duty> duties, ZoneId zone) {
            var ends = shift.ends(day, zone);
            var filling = duties.stream()
                    .filter(duty -> duty.post().equals(post.key)
                            && duty.shift().equals(shift.key)
                            && duty.day().equals(day)
                            && !duty.ends().isBefore(ends))
                    .count();
            return (int) Math.max(0, many - filling);
        }
    }

    public List<Slot> slots(LocalDate day, WorkCalendar calendar) {
        var kind = DayKind.of(day, calendar);
        return posts.stream()
                .flatMap(post -> shifts.stream()
                        .map(shift -> new Slot(post, shift, day, post.many(shift.key, kind)))
                        .filter(slot -> slot.many > 0))
                .toList();
    }

    public Stream<Slot> slots(LocalDate first, LocalDate last, WorkCalendar calendar) {
        return first.datesUntil(last.plusDays(1)).flatMap(day -> slots(day, calendar).stream());
    }

    public Optional<Shift> shift(String wanted) {
        return shifts.stream().filter(shift -> shift.key.equals(wanted)).findFirst();
    }

    public Optional<Post> post(String wanted) {
        return posts.stream().filter(post -> post.key.equals(wanted)).findFirst();
    }

    /// How the post is called outside of its desk: `centre/officer`.
    public String named(String post) {
        return key + "/" + post;
    }
}
