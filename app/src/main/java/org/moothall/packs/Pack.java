package org.moothall.packs;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityItem;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import org.moothall.deadline.Source.Certainty;
import org.moothall.deadline.TimeLimit;
import org.moothall.deadline.WorkCalendar;
import org.moothall.kernel.Text;
import org.moothall.procedure.Procedure;
import tools.jackson.databind.node.JsonNodeFactory;

/// One law as data, its settings filled in.
///
/// @param zone     where it is in force; a city has its own
/// @param calendar its jurisdiction's public holidays; a city has its own
public record Pack(
        String name,
        int version,
        Text title,
        Text jurisdiction,
        Text basis,
        LocalDate inForce,
        ZoneId zone,
        Reach reach,
        List<Setting> settings,
        List<Rule> rules,
        List<Chapter> chapters,
        WorkCalendar calendar) {

    /// Which days a calendar knows, and who says so. Both ends are null where it names no day at all.
    public record Reach(@Nullable LocalDate from, @Nullable LocalDate to, Text source) {}

    /// A figure or a switch that the law leaves open, or that is not certain enough to be called law.
    ///
    /// @param value the city's own, or the default
    public record Setting(String key, Text title, String value, String byDefault, Certainty certainty, Text source) {}

    /// What the law says beside its limits.
    ///
    /// @param most  how many of something it allows at most; null where it counts nothing
    /// @param seals procedures whose matters it wants sealed
    public record Rule(
            String key,
            Text text,
            String article,
            Certainty certainty,
            @Nullable Integer most,
            List<String> seals) {}

    /// One procedure and the file that says it.
    record Chapter(Procedure procedure, Entry file) {}

    /// A clock and the procedure it stands in.
    public record Clock(Procedure procedure, TimeLimit limit) {}

    public List<Procedure> procedures() {
        return chapters.stream().map(Chapter::procedure).toList();
    }

    /// Found in any letter case. A clock that stands in several procedures is the same in all.
    public Optional<Clock> clock(String key) {
        for (var procedure : procedures())
            for (var limit : procedure.limits())
                if (limit.key().equalsIgnoreCase(key)) return Optional.of(new Clock(procedure, limit));
        return Optional.empty();
    }

    /// Keys of all clocks, each once.
    public List<String> clocks() {
        var keys = new LinkedHashSet<String>();
        for (var procedure : procedures()) for (var limit : procedure.limits()) keys.add(limit.key());
        return List.copyOf(keys);
    }

    /// How many of something a law allows at most, as a city that takes its pack keeps it.
    ///
    /// @param rule  key of the pack's rule: `representatives`
    /// @param basis the law's sentence, with its article
    public record Most(String pack, String rule, int most, Text basis) {

        private static final String KIND = "law-most";

        static Stream<Most> of(Pack pack) {
            return pack.rules().stream().flatMap(rule -> {
                var most = rule.most();
                return most == null
                        ? Stream.of()
                        : Stream.of(new Most(pack.name(), rule.key(), most, basis(pack, rule)));
            });
        }

        private static Text basis(Pack pack, Rule rule) {
            return new Text(
                    "%s, article %s: %s"
                            .formatted(
                                    pack.basis().en(),
                                    rule.article(),
                                    rule.text().en()),
                    "%s第%s条：%s"
                            .formatted(
                                    pack.basis().zh(),
                                    rule.article(),
                                    rule.text().zh()));
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
}
