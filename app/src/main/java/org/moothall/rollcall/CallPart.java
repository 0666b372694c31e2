package org.moothall.rollcall;

import java.util.List;
import java.util.Optional;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.moothall.roster.DeskForm;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads `roll-calls` of each file in `duty/`.
@Component
@Order(63)
class CallPart implements CityPart {

    private static final String FOLDER = "duty", DESK = "duty-desk", RULE = "roll-calls";
    private static final int MOST = 50, LONGEST = 120;

    private volatile List<CallRule> rules = List.of();

    Optional<CallRule.Calls> rule(String desk) {
        return rules.stream()
                .filter(rule -> rule.key().equals(desk))
                .flatMap(rule -> Optional.ofNullable(rule.rollCalls()).stream())
                .findFirst();
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        for (var file : folder.files(FOLDER, ".yaml"))
            folder.mapping(file, reading).ifPresent(desk -> desk.entry(RULE).ifPresent(rule -> read(desk, rule)));
    }

    private static void read(Entry desk, Entry rule) {
        rule.only("posts", "a-week", "within", "not");
        DeskForm.posts(desk, rule, "posts");
        DeskForm.number(rule, "a-week", 1, MOST);
        DeskForm.number(rule, "within", 1, LONGEST);
        rule.entry("not").ifPresent(CallPart::quiet);
    }

    private static void quiet(Entry quiet) {
        quiet.only("from", "until");
        for (var field : List.of("from", "until"))
            quiet.word(field)
                    .filter(time -> !DeskForm.time(time))
                    .ifPresent(time -> quiet.fault(
                            field, "“%s” is no time.".formatted(time), "Write it in quotation marks as \"00:30\"."));
        if (quiet.has("from") && quiet.maybeWord("from").equals(quiet.maybeWord("until")))
            quiet.fault("until", "Nobody would ever be called.", "Write another time, or take the line away.");
    }

    @Override
    public void use(CityItems items) {
        rules = items.list(DESK).stream().map(item -> item.as(CallRule.class)).toList();
    }
}
