package org.moothall.shift;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.moothall.kernel.Text;
import org.moothall.roster.DeskForm;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads `handover` and `orders` of each file in `duty/`.
@Component
@Order(61)
class RulePart implements CityPart {

    private static final String FOLDER = "duty", DESK = "duty-desk", HANDOVER = "handover";
    private static final Pattern MINUTES = Pattern.compile("[1-9]\\d{0,2}");

    private volatile List<ShiftRule> rules = List.of();

    Optional<ShiftRule.Handing> handing(String desk) {
        return rules.stream()
                .filter(rule -> rule.key().equals(desk))
                .flatMap(rule -> Optional.ofNullable(rule.handover()).stream())
                .findFirst();
    }

    List<Text> orders(String desk) {
        return rules.stream()
                .filter(rule -> rule.key().equals(desk))
                .flatMap(rule -> Optional.ofNullable(rule.orders()).stream())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        for (var file : folder.files(FOLDER, ".yaml"))
            folder.mapping(file, reading).ifPresent(RulePart::read);
    }

    private static void read(Entry desk) {
        desk.entry(HANDOVER).ifPresent(handover -> read(desk, handover));
        for (var order : desk.entries("orders")) {
            order.only("en", "zh");
            order.word("en");
            order.word("zh");
        }
    }

    private static void read(Entry desk, Entry handover) {
        handover.only("posts", "leader", "within");
        DeskForm.posts(desk, handover, "posts");
        handover.maybeWord("leader").ifPresent(post -> DeskForm.post(desk, handover, "leader", post));
        handover.word("within")
                .filter(minutes -> !MINUTES.matcher(minutes).matches())
                .ifPresent(minutes -> handover.fault(
                        "within", "“%s” is no number of minutes.".formatted(minutes), "Write it as 30."));
    }

    @Override
    public void use(CityItems items) {
        rules = items.list(DESK).stream().map(item -> item.as(ShiftRule.class)).toList();
    }
}
