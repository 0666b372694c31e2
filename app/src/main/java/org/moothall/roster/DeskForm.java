package org.moothall.roster;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.moothall.city.Entry;

/// The form of a desk's file: what is wrong with it is noted with its line. Other parts of the city that stand in the
/// same file ask here for posts of the desk and for numbers.
public final class DeskForm {

    private static final int A_DAY = 24, DEAREST = 999;

    /// Rules that may be wishes.
    private static final String[] PRICED = {"rest", "rest-after-night", "in-a-row", "a-month", "apart"};

    private final Entry file;
    private final List<String> shifts;
    private final List<String> abilities;

    private DeskForm(Entry file) {
        this.file = file;
        shifts = keys("shifts");
        abilities = file.entries("people").stream()
                .flatMap(one -> one.words("as").stream())
                .distinct()
                .toList();
    }

    static void read(Entry file) {
        new DeskForm(file).read();
    }

    private void read() {
        file.only(
                "key",
                "name",
                "office",
                "shifts",
                "posts",
                "people",
                "rules",
                "morning",
                "handover",
                "orders",
                "check-in",
                "roll-calls");
        file.text("name");
        file.word("office");
        file.refers("office", "office");
        for (var list : List.of("shifts", "posts", "people"))
            if (file.entries(list).isEmpty())
                file.fault(
                        list,
                        "The desk has no %s.".formatted(list),
                        "Write %s: and one line for each.".formatted(list));
        file.entries("shifts").forEach(this::shift);
        file.entries("posts").forEach(this::post);
        file.entries("people").forEach(DeskForm::serving);
        file.entry("rules")
                .ifPresentOrElse(
                        this::rules,
                        () -> file.fault(
                                "The desk has no rules.", "Write rules: {rest: 12, in-a-row: 2, a-month: 8, …}."));
        file.key()
                .filter(key -> !file.file().equals(DutyPart.FOLDER + "/" + key + ".yaml"))
                .ifPresent(key -> file.fault(
                        "key",
                        "The file has another name than the desk in it.",
                        "Name it %s/%s.yaml.".formatted(DutyPart.FOLDER, key)));
        file.item(DutyPart.ITEM);
    }

    private List<String> keys(String list) {
        return file.entries(list).stream()
                .flatMap(one -> one.maybeWord("key").stream())
                .toList();
    }

    private void shift(Entry shift) {
        shift.only("key", "name", "from", "hours", "night");
        once(shift, shifts);
        shift.text("name");
        shift.word("from")
                .filter(from -> !time(from))
                .ifPresent(from -> shift.fault(
                        "from", "“%s” is no time.".formatted(from), "Write it in quotation marks as \"08:30\"."));
        number(shift, "hours", 1, A_DAY);
        shift.flag("night", false);
    }

    private void post(Entry post) {
        post.only("key", "name", "asks", "needs");
        once(post, keys("posts"));
        post.text("name");
        post.maybeWord("asks")
                .filter(asks -> !abilities.contains(asks))
                .ifPresent(asks -> post.fault(
                        "asks",
                        "Nobody of the desk serves as “%s”.".formatted(asks),
                        "Write as: [%s] at some of people.".formatted(asks)));
        if (post.entries("needs").isEmpty())
            post.fault("needs", "Nothing says when the post is filled.", "Write needs: [{shift: …, many: 1}].");
        post.entries("needs").forEach(this::need);
    }

    private void need(Entry need) {
        need.only("shift", "days", "many");
        need.word("shift")
                .filter(shift -> !shifts.contains(shift))
                .ifPresent(shift -> need.fault(
                        "shift",
                        "There is no shift “%s”.".formatted(shift),
                        "Choose one of %s.".formatted(String.join(", ", shifts))));
        number(need, "many", 0, 20);
        need.words("days").forEach(day -> oneOf(need, "days", day, DayKind.values()));
    }

    private static void serving(Entry serving) {
        serving.only("post", "as");
        serving.word("post");
        serving.refers("post", "post");
        serving.words("as");
    }

    private void rules(Entry rules) {
        rules.only("rest", "rest-after-night", "in-a-row", "a-month", "fair", "apart", "own-level", "price");
        for (var field : List.of("rest", "rest-after-night", "in-a-row", "a-month"))
            if (rules.has(field)) number(rules, field, 1, 200);
        rules.words("fair").forEach(one -> oneOf(rules, "fair", one, Desk.Counted.values()));
        rules.flag("own-level", true);
        var known = file.entries("people").stream()
                .flatMap(one -> one.maybeWord("post").stream())
                .toList();
        if (rules.has("apart"))
            for (var pair : rules.content().get("apart"))
                if (pair.size() != 2 || !pair.valueStream().allMatch(one -> known.contains(one.asString(""))))
                    rules.fault(
                            "apart",
                            "“%s” is no pair of this desk.".formatted(pair),
                            "Write apart: [[post, post]], each a post of people.");
        rules.entry("price").ifPresent(price -> price(rules, price));
    }

    private static void price(Entry rules, Entry price) {
        price.only(PRICED);
        for (var rule : PRICED) {
            if (!price.has(rule)) continue;
            number(price, rule, 1, DEAREST);
            if (!rules.has(rule))
                price.fault(
                        rule,
                        "There is no rule “%s” that could have a price.".formatted(rule),
                        "Write %s: beside price:, or take its price out.".formatted(rule));
        }
    }

    private static void once(Entry entry, List<String> all) {
        entry.key()
                .filter(key -> all.stream().filter(key::equals).count() > 1)
                .ifPresent(key -> entry.fault("key", "“%s” stands twice.".formatted(key), "Give each its own key."));
    }

    private static void oneOf(Entry entry, String field, String word, Enum<?>[] all) {
        var known =
                Stream.of(all).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
        if (!known.contains(word))
            entry.fault(
                    field,
                    "“%s” is not known here.".formatted(word),
                    "Choose of %s.".formatted(String.join(", ", known)));
    }

    /// Faults a list that is empty or names something else than posts of the desk.
    public static void posts(Entry file, Entry of, String field) {
        of.words(field).forEach(post -> post(file, of, field, post));
        if (of.words(field).isEmpty())
            of.fault(field, "It is for no post.", "Write %s: [%s].".formatted(field, String.join(", ", postsOf(file))));
    }

    public static void post(Entry file, Entry of, String field, String post) {
        if (!postsOf(file).contains(post))
            of.fault(
                    field,
                    "The desk has no post “%s”.".formatted(post),
                    "Choose of %s.".formatted(String.join(", ", postsOf(file))));
    }

    private static List<String> postsOf(Entry file) {
        return file.entries("posts").stream()
                .flatMap(post -> post.maybeWord("key").stream())
                .toList();
    }

    public static void number(Entry entry, String field, int least, int most) {
        entry.word(field)
                .filter(word ->
                        !word.matches("\\d{1,3}") || Integer.parseInt(word) < least || Integer.parseInt(word) > most)
                .ifPresent(word -> entry.fault(
                        field,
                        "“%s” is no number that fits.".formatted(word),
                        "Write one from %d to %d.".formatted(least, most)));
    }

    public static boolean time(String written) {
        try {
            LocalTime.parse(written);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
