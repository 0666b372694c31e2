package org.moothall.vigil;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.moothall.city.CityItems;
import org.moothall.directory.Directory;
import org.moothall.directory.Offices;
import org.moothall.kernel.Text;
import org.moothall.matters.Matter;
import org.moothall.matters.MatterTree;
import org.moothall.matters.Matters;
import org.springframework.stereotype.Component;

/// Which kinds a rule counts, of those that are ever counted.
@Component
class Countables {

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
        var restricted = directory.offices().restricted();
        var counted = new Counted(new ArrayList<>(), new ArrayList<>());
        for (var leaf : tree.leaves())
            if (leaf.countable(restricted)
                    && (rule.urgency().isEmpty() || rule.urgency().contains(leaf.urgency())))
                named.stream().filter(leaf.path()::contains).findFirst().ifPresent(name -> {
                    counted.leaf().add(leaf.key());
                    counted.named().add(name);
                });
        return counted;
    }

    /// Kinds and branches of a city of which something is ever counted.
    static Set<String> counted(CityItems items) {
        var restricted = Offices.of(items).restricted();
        return MatterTree.of(items).leaves().stream()
                .filter(leaf -> leaf.countable(restricted))
                .flatMap(leaf -> leaf.path().stream())
                .collect(Collectors.toSet());
    }

    Text name(String key) {
        return matters.tree().find(key).map(Matter::name).orElse(new Text(key, key));
    }
}
