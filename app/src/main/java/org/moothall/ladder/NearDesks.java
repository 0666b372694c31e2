package org.moothall.ladder;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.directory.Offices;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The duty desks that `own` and `above` on a step stand for.
@Component
@Order(67)
class NearDesks implements CityPart {

    private volatile Map<String, String> byOffice = Map.of();

    /// The key of a desk as a step says it, for an alarm of an office; empty where neither it nor any above has one.
    Optional<String> find(String written, String office, Offices offices) {
        return switch (written) {
            case StepForm.OWN -> desk(office);
            case StepForm.ABOVE ->
                offices.above(office).stream()
                        .flatMap(above -> desk(above).stream())
                        .findFirst();
            default -> Optional.of(written);
        };
    }

    private Optional<String> desk(String office) {
        return Optional.ofNullable(byOffice.get(office));
    }

    /// Of several desks of an office the first.
    @Override
    public void use(CityItems items) {
        byOffice = items.list(StepForm.DESK).stream()
                .collect(Collectors.toMap(
                        desk -> desk.content().path("office").asString(""), CityItem::key, (first, _) -> first));
    }
}
