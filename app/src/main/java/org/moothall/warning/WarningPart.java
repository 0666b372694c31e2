package org.moothall.warning;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Reading;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads `warnings.yaml`. A city without one counts nothing; what its rules see is warned of by the usual grades.
@Component
@Order(74)
class WarningPart implements CityPart {

    static final String FILE = "warnings.yaml";

    private static final String ITEM = "warnings";
    private static final int NAMED = 3;

    private final ObjectProvider<WarningStore> store;
    private volatile Rules rules = Rules.USUAL;

    /// @param store asked for only once a city is in use
    WarningPart(ObjectProvider<WarningStore> store) {
        this.store = store;
    }

    Rules rules() {
        return rules;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (!folder.has(FILE)) return;
        folder.mapping(FILE, reading).ifPresent(file -> {
            new RulesForm(file, reading).read();
            file.item(ITEM, ITEM);
        });
    }

    @Override
    public Optional<String> needed(CityItem item) {
        if (!item.kind().equals("office")) return Optional.empty();
        var owing = store.getObject().owing(item.key());
        if (owing.isEmpty()) return Optional.empty();
        var named = String.join(", ", owing.stream().limit(NAMED).toList());
        var more = owing.size() > NAMED ? " and %d more".formatted(owing.size() - NAMED) : "";
        return Optional.of(("it owes an answer to %s%s; let it, or the coordination centre, answer them as acted on or"
                        + " explained first")
                .formatted(named, more));
    }

    @Override
    public void use(CityItems items) {
        rules = items.find(ITEM, ITEM)
                .map(item -> item.as(Written.class).rules())
                .orElse(Rules.USUAL);
    }

    /// The file's form.
    private record Written(
            @Nullable List<String> watched,
            @Nullable List<String> urgent,
            @Nullable LocalTime look,
            @Nullable Integer horizon,
            @Nullable Integer least,
            @Nullable Integer forget,
            Rules.@Nullable Budget budget,
            Rules.@Nullable Hours hours,
            @Nullable List<Rules.Step> grades,
            Rules.@Nullable Higher higher) {

        Rules rules() {
            var usual = Rules.USUAL;
            return new Rules(
                    Objects.requireNonNullElse(watched, usual.watched()),
                    Objects.requireNonNullElse(urgent, usual.urgent()),
                    Objects.requireNonNullElse(look, usual.look()),
                    Objects.requireNonNullElse(horizon, usual.horizon()),
                    Objects.requireNonNullElse(least, usual.least()),
                    Objects.requireNonNullElse(forget, usual.forget()),
                    Objects.requireNonNullElse(budget, usual.budget()),
                    Objects.requireNonNullElse(hours, usual.hours()),
                    Objects.requireNonNullElse(grades, usual.grades()),
                    Objects.requireNonNullElse(higher, usual.higher()));
        }
    }
}
