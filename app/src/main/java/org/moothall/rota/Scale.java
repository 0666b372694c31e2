package org.moothall.rota;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a roster breaks and what it costs, rule by rule; reckoned from the roster alone, so that it checks
/// the solver too.
public final class Scale {

    /// A rule that is not kept on a day.
    public record Breach(Rule rule, int day) {}

    private final List<Breach> breaches = new ArrayList<>(), unmet = new ArrayList<>();
    private final Map<Rule, Long> prices = new LinkedHashMap<>();

    void broken(Rule rule, int day) {
        breaches.add(new Breach(rule, day));
    }

    void costs(Rule rule, long price) {
        if (price != 0) prices.merge(rule, price, Long::sum);
    }

    /// Keeps a breach where the rule is hard, else its price.
    void missed(Rule rule, int day, long each, int times) {
        if (times <= 0) return;
        if (each == Rule.NEVER) broken(rule, day);
        else costs(rule, day, each * times);
    }

    private void costs(Rule rule, int day, long price) {
        if (price != 0) unmet.add(new Breach(rule, day));
        costs(rule, price);
    }

    /// Of hard rules.
    public List<Breach> breaches() {
        return breaches;
    }

    /// Of rules that cost instead, where it is known on which day.
    public List<Breach> unmet() {
        return unmet;
    }

    /// The price of each rule that costs something.
    public Map<Rule, Long> prices() {
        return prices;
    }

    public long price() {
        return prices.values().stream().mapToLong(Long::longValue).sum();
    }
}
