package org.moothall.ladder;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.directory.Offices;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads `ladders.yaml`. Without one the usual way up is gone, and it ends at the office that owns what no rule can
/// send.
@Component
@Order(66)
class LadderPart implements CityPart {

    private static final String FILE = "ladders.yaml";
    private static final String LADDER = "ladder", LAST = "last-resort", DRILL = "drill";
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern MINUTES = Pattern.compile("[1-9]\\d{0,4}");

    private volatile List<Ladder> ladders = List.of();
    private volatile Optional<LastResort> last = Optional.empty();
    private volatile Optional<LastResort.Drill> drill = Optional.empty();

    List<Ladder> ladders() {
        return ladders;
    }

    Optional<LastResort> last() {
        return last;
    }

    Optional<LastResort.Drill> drill() {
        return drill;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (folder.has(FILE)) folder.mapping(FILE, reading).ifPresent(file -> read(file, reading));
    }

    private static void read(Entry file, Reading reading) {
        file.only(LAST, DRILL, "ladders");
        file.entry(LAST)
                .ifPresentOrElse(
                        LadderPart::last,
                        () -> file.fault(
                                "The ladders have no last resort.",
                                "Add last-resort: {office: …}: who is rung when nobody else was reached."));
        file.entry(DRILL).ifPresent(LadderPart::drill);
        file.entries("ladders").forEach(ladder -> ladder(ladder, reading));
    }

    private static void last(Entry last) {
        last.only("office", "email", "phone", "webhook", "minutes");
        last.word("office");
        last.refers("office", "office");
        last.maybeWord("email");
        last.maybeWord("phone");
        last.refers("webhook", "webhook");
        if (last.has("minutes")) minutes(last, "minutes");
        last.item(LAST, LAST);
    }

    private static void drill(Entry drill) {
        drill.only("at", "office", "ladders");
        for (var time : drill.words("at")) time(drill, "at", time);
        if (drill.words("at").isEmpty()) drill.fault("at", "The drill has no time.", "Write at: [\"08:30\"].");
        drill.word("office");
        drill.refers("office", "office");
        drill.refers("ladders", LADDER);
        drill.item(DRILL, DRILL);
    }

    private static void ladder(Entry ladder, Reading reading) {
        ladder.only("key", "name", "for", "hours", "again", "steps");
        ladder.text("name");
        if (ladder.words("for").isEmpty())
            ladder.fault("for", "Nothing goes up this ladder.", "Write for: [overdue], or what else goes up it.");
        ladder.entry("hours").ifPresent(LadderPart::hours);
        minutes(ladder, "again");
        var steps = ladder.entries("steps");
        if (steps.isEmpty()) ladder.fault("steps", "The ladder has no step.", "Add at least one.");
        steps.forEach(step -> new StepForm(step, reading).read());
        ladder.item(LADDER);
    }

    private static void hours(Entry hours) {
        hours.only("from", "until");
        var from = hours.word("from").filter(time -> time(hours, "from", time));
        var until = hours.word("until").filter(time -> time(hours, "until", time));
        if (from.isPresent() && until.isPresent() && from.get().compareTo(until.get()) >= 0)
            hours.fault("until", "The hours end before they begin.", "Write the later time as until.");
    }

    private static boolean time(Entry of, String field, String time) {
        if (TIME.matcher(time).matches()) return true;
        of.fault(field, "“%s” is no time of the day.".formatted(time), "Write it in quotes, as \"08:30\".");
        return false;
    }

    static void minutes(Entry of, String field) {
        of.word(field)
                .filter(word -> !MINUTES.matcher(word).matches())
                .ifPresent(word -> of.fault(field, "“%s” is no number of minutes.".formatted(word), "Write it as 10."));
    }

    /// A last resort at which nobody is.
    @Override
    public List<Fault> gaps(CityItems items) {
        return last(items)
                .filter(last -> !last.addressed())
                .filter(last -> Offices.of(items).holders(last.office()).isEmpty())
                .map(last -> new Fault(
                        FILE,
                        0,
                        "Nobody is at the last resort: %s has nobody, and no email, phone or webhook stands beside it."
                                .formatted(last.office()),
                        "Fill a post of it in posts.yaml, or add an address."))
                .stream()
                .toList();
    }

    private static Optional<LastResort> last(CityItems items) {
        return items.find(LAST, LAST).map(item -> item.as(LastResort.class));
    }

    @Override
    public void use(CityItems items) {
        ladders = items.list(LADDER).stream().map(item -> item.as(Ladder.class)).toList();
        last = last(items);
        drill = items.find(DRILL, DRILL).map(item -> item.as(LastResort.Drill.class));
    }
}
