package org.moothall.vigil;

import java.util.ArrayList;
import java.util.List;
import org.moothall.city.CityItems;
import org.moothall.directory.Directory;
import org.moothall.directory.Restricted;
import org.moothall.kernel.Text;
import org.moothall.matters.Matter;
import org.moothall.matters.MatterTree;
import org.moothall.matters.Matters;
import org.springframework.stereotype.Component;

/// Which kinds a rule counts: no sealed and no restricted one, and none that is handled as a petition or a
/// complaint. Petitioning is a right, not something that grows.
@Component
class Countables {

    private static final String OF_PEOPLE = "(petition|complaint|appeal).*";

    private final Matters matters;
    private final Directory directory;

    Countables(Matters matters, Directory directory) {
        this.matters = matters;
        this.directory = directory;
    }

    /// What is counted as what: two columns.
    ///
    /// @param leaf  kinds of matter
    /// @param named beside each the kind or branch that it counts for
    record Counted(List<String> leaf, List<String> named) {}

    /// By the rule’s own kinds and branches; by top branches where it names none.
    Counted of(Rule rule) {
        var tree = matters.tree();
        var named = rule.of().isEmpty() ? tree.top().stream().map(Matter::key).toList() : rule.of();
        var counted = new Counted(new ArrayList<>(), new ArrayList<>());
        for (var leaf : tree.leaves())
            if (counts(leaf) && (rule.urgency().isEmpty() || rule.urgency().contains(leaf.urgency())))
                named.stream().filter(leaf.path()::contains).findFirst().ifPresent(name -> {
                    counted.leaf().add(leaf.key());
                    counted.named().add(name);
                });
        return counted;
    }

    private boolean counts(Matter leaf) {
        return counts(leaf, directory.offices().restricted());
    }

    static boolean counts(Matter leaf, Restricted restricted) {
        return !leaf.sealed() && !restricted.on(leaf.key()) && !leaf.procedure().matches(OF_PEOPLE);
    }

    /// Whether nothing below this kind or branch of a city is ever counted.
    static boolean closed(String key, CityItems items, Restricted restricted) {
        return MatterTree.of(items).leaves().stream()
                .filter(leaf -> leaf.path().contains(key))
                .noneMatch(leaf -> counts(leaf, restricted));
    }

    Text name(String key) {
        return matters.tree().find(key).map(Matter::name).orElse(new Text(key, key));
    }
}
