package org.moothall.presence;

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

/// Reads `check-in` of each file in `duty/`.
@Component
@Order(62)
class PresencePart implements CityPart {

    private static final String FOLDER = "duty", DESK = "duty-desk", RULE = "check-in", NETWORKS = "networks";
    private static final int LONGEST = 240;

    private volatile List<PresenceRule> rules = List.of();

    Optional<PresenceRule.AtPost> rule(String desk, String post) {
        return rules.stream()
                .filter(rule -> rule.key().equals(desk))
                .flatMap(rule -> rule.at(post).stream())
                .findFirst();
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        for (var file : folder.files(FOLDER, ".yaml"))
            folder.mapping(file, reading).ifPresent(desk -> desk.entry(RULE).ifPresent(rule -> read(desk, rule)));
    }

    private static void read(Entry desk, Entry rule) {
        rule.only("posts", "grace", NETWORKS);
        DeskForm.posts(desk, rule, "posts");
        DeskForm.number(rule, "grace", 1, LONGEST);
        rule.words(NETWORKS).stream()
                .filter(cidr -> Network.of(cidr).isEmpty())
                .forEach(cidr -> rule.fault(
                        NETWORKS,
                        "“%s” is no network of a post.".formatted(cidr),
                        "Write it as \"10.20.30.0/24\", no wider than /16, or /48 of IPv6."));
    }

    @Override
    public void use(CityItems items) {
        rules = items.list(DESK).stream()
                .map(item -> item.as(PresenceRule.class))
                .toList();
    }
}
