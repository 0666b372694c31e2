package org.moothall.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityItems;
import org.moothall.kernel.Text;
import tools.jackson.databind.JsonNode;

/// Kinds of matter that only some offices and posts may see, as `restricted.yaml` says; all others are open to whoever
/// has a right on the case. Where two rules meet on a kind, both must let.
///
/// @param kinds the rules of each restricted kind, by the key of the kind
public record Restricted(Map<String, List<Rule>> kinds) {

    public static final String FILE = "restricted.yaml";
    public static final String ITEM = "restricted";

    /// Who sees the kinds, and why nobody else does.
    public record Rule(String key, List<Seat> seenBy, Text because) {}

    /// An office's posts of a role; null stands for every office, and for every role.
    public record Seat(@Nullable String office, @Nullable Role role) {

        private boolean of(String key) {
            return office == null || office.equals(key);
        }

        private boolean has(Officer officer) {
            return of(officer.office().key()) && (role == null || officer.is(role));
        }
    }

    static Restricted of(CityItems items) {
        var kinds = new HashMap<String, List<Rule>>();
        for (var item : items.list(ITEM)) {
            var rule = rule(item.key(), item.content());
            for (var kind : items.list("matter"))
                if (under(kind.content(), item.content().path("matters")))
                    kinds.computeIfAbsent(kind.key(), _ -> new ArrayList<>()).add(rule);
        }
        return new Restricted(Map.copyOf(kinds));
    }

    private static boolean under(JsonNode kind, JsonNode matters) {
        return kind.path("leaf").asBoolean()
                && matters.valueStream()
                        .anyMatch(matter -> kind.path("path").valueStream().anyMatch(matter::equals));
    }

    private static Rule rule(String key, JsonNode content) {
        var seats = content.path("seen-by").valueStream().map(Restricted::seat).toList();
        var because = content.path("because");
        return new Rule(
                key,
                seats,
                new Text(because.path("en").asString(""), because.path("zh").asString("")));
    }

    private static Seat seat(JsonNode content) {
        var office = content.path("office");
        var role = content.path("role");
        return new Seat(
                office.isString() ? office.asString() : null, role.isString() ? Role.written(role.asString()) : null);
    }

    public List<Rule> rules() {
        return kinds.values().stream().flatMap(List::stream).distinct().toList();
    }

    public boolean on(String kind) {
        return kinds.containsKey(kind);
    }

    /// Whether the same people see both kinds.
    public boolean alike(String one, String other) {
        return rules(one).toList().equals(rules(other).toList());
    }

    /// The rule that keeps an officer from a kind; empty where none does.
    public Optional<Rule> bars(Officer officer, String kind) {
        return rules(kind)
                .filter(rule -> rule.seenBy().stream().noneMatch(seat -> seat.has(officer)))
                .findFirst();
    }

    /// The rule that keeps a whole office from a kind.
    public Optional<Rule> bars(String office, String kind) {
        return rules(kind)
                .filter(rule -> rule.seenBy().stream().noneMatch(seat -> seat.of(office)))
                .findFirst();
    }

    /// Keys of the kinds that an officer may not see.
    public Stream<String> hidden(Officer officer) {
        return kinds.keySet().stream().filter(kind -> bars(officer, kind).isPresent());
    }

    private Stream<Rule> rules(String kind) {
        return kinds.getOrDefault(kind, List.of()).stream();
    }
}
