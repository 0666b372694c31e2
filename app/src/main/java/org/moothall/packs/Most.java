package org.moothall.packs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.city.CityItem;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.moothall.kernel.Text;
import org.moothall.packs.Pack.Rule;
import tools.jackson.databind.node.JsonNodeFactory;

/// How many of something a law allows at most, as a city that takes its pack keeps it.
///
/// @param rule  key of the pack's rule: `representatives`
/// @param basis the law's sentence, with its article
public record Most(String pack, String rule, int most, Text basis) {

    private static final String KIND = "law-most";

    static Stream<Most> of(Pack pack) {
        return pack.rules().stream().flatMap(rule -> {
            var most = rule.most();
            return most == null ? Stream.of() : Stream.of(new Most(pack.name(), rule.key(), most, basis(pack, rule)));
        });
    }

    private static Text basis(Pack pack, Rule rule) {
        return new Text(
                "%s, article %s: %s"
                        .formatted(
                                pack.basis().en(), rule.article(), rule.text().en()),
                "%s第%s条：%s"
                        .formatted(
                                pack.basis().zh(), rule.article(), rule.text().zh()));
    }

    void item(Entry packs, Reading reading) {
        var content = JsonNodeFactory.instance
                .objectNode()
                .put("pack", pack)
                .put("rule", rule)
                .put("most", most);
        content.putObject("basis").put("en", basis.en()).put("zh", basis.zh());
        reading.item(KIND, pack + "." + rule, content, packs.file(), packs.line(pack));
    }

    /// The strictest that the packs of a city say by such a rule; empty where none says anything.
    public static Optional<Most> strictest(String rule, List<CityItem> items) {
        return items.stream()
                .filter(item -> item.kind().equals(KIND))
                .map(item -> item.as(Most.class))
                .filter(most -> most.rule.equals(rule))
                .min(Comparator.comparingInt(Most::most));
    }
}
