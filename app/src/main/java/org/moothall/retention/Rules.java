package org.moothall.retention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A city's rules; the one with the deepest branch wins.
record Rules(List<Rule> all) {

    static final Rules NONE = new Rules(List.of());

    /// The rule for a kind of matter.
    ///
    /// @param path its keys from the top branch down
    Optional<Rule> of(List<String> path) {
        return all.stream()
                .filter(rule -> depth(rule, path) >= 0)
                .max(Comparator.comparingInt(rule -> depth(rule, path)));
    }

    /// Branches that have rules of their own besides this one's.
    List<String> others(Rule rule) {
        return all.stream()
                .filter(other -> !other.equals(rule))
                .flatMap(other -> other.matters().stream())
                .toList();
    }

    private static int depth(Rule rule, List<String> path) {
        if (rule.matters().isEmpty()) return 0;
        return rule.matters().stream()
                .mapToInt(branch -> path.indexOf(branch) + 1)
                .map(depth -> depth == 0 ? -1 : depth)
                .max()
                .orElse(-1);
    }

    /// Keys that stand in more than one rule.
    Stream<String> twice() {
        var branches = all.stream()
                .flatMap(rule -> rule.matters().isEmpty() ? Stream.of("") : rule.matters().stream())
                .toList();
        return branches.stream()
                .filter(branch -> branches.indexOf(branch) != branches.lastIndexOf(branch))
                .distinct();
    }
}
