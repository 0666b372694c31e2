package org.moothall.nightly;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.moothall.detect.Field;
import org.moothall.matters.Matters;
import org.moothall.places.Places;
import org.moothall.warning.Rules;
import org.springframework.stereotype.Component;

/// How rare a finding has to be for an office to hear of it, so that chance alone brings it no more in a week than its
/// budget: of each kind that is looked at each day chance brings a finding every `interval` days somewhere, and an
/// office
/// has as much of it as its share of the kind's matters. So `interval = 7 × shares ÷ budget`, in days; longer by as
/// much
/// as answers say that chance and reporting brought more than was expected.
@Component
class Cuts {

    private static final int WEEK = 7;

    /// Of fewer false ones nothing is learnt.
    private static final int FEWEST = 5;

    private static final double MOST = 10;

    private final Matters matters;
    private final Places places;

    Cuts(Matters matters, Places places) {
        this.matters = matters;
        this.places = places;
    }

    /// @param share  kinds that an office has, each by the part of its matters that are the office's
    /// @param interval in days
    record Cut(double share, double interval) {

        /// Findings that chance alone brings the office in one look.
        double chance() {
            return share / interval;
        }
    }

    Map<String, Cut> of(List<Field> fields, List<NightStore.False> before, Rules rules) {
        var cuts = new HashMap<String, Cut>();
        shares(fields)
                .forEach((office, share) ->
                        cuts.put(office, cut(office, share, rules.budget().of(office), before, rules)));
        return cuts;
    }

    /// Never below the lowest grade, and never above the highest: a red one is always heard of.
    static Cut cut(String office, double share, int budget, List<NightStore.False> before, Rules rules) {
        var lowest = rules.grades().getFirst().interval();
        var highest = rules.grades().getLast().interval();
        var interval = budget == 0 ? highest : WEEK * share / budget * tuned(office, before);
        return new Cut(share, Math.clamp(interval, lowest, highest));
    }

    private static double tuned(String office, List<NightStore.False> before) {
        return before.stream()
                .filter(one -> one.office().equals(office) && one.realised() >= FEWEST)
                .mapToDouble(one -> Math.clamp(one.realised() / Math.max(one.expected(), 1), 1, MOST))
                .findFirst()
                .orElse(1);
    }

    private Map<String, Double> shares(List<Field> fields) {
        var shares = new HashMap<String, Double>();
        for (var field : fields) {
            var all = Math.max(
                    1, Arrays.stream(field.counts()).mapToLong(Cuts::sum).sum());
            for (var place = 0; place < field.counts().length; place++)
                shares.merge(office(field, place), (double) sum(field.counts()[place]) / all, Double::sum);
        }
        return shares;
    }

    private static long sum(int[] row) {
        return Arrays.stream(row).asLongStream().sum();
    }

    private String office(Field field, int place) {
        var areas = places.areas();
        var area = areas.find(field.places().get(place).key()).orElse(areas.root());
        return matters.lead(matters.tree().require(field.kind()), area);
    }
}
