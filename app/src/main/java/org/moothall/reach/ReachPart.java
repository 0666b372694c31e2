package org.moothall.reach;

import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.directory.Offices;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Whoever holds no post any more is rung no more: their addresses go with the post.
@Component
@Order(73)
class ReachPart implements CityPart {

    private final ReachStore store;

    ReachPart(ReachStore store) {
        this.store = store;
    }

    @Override
    public void loaded(CityItems items) {
        var offices = Offices.of(items);
        store.dropAll(store.people().stream()
                .filter(person -> offices.officer(person).isEmpty())
                .toArray(String[]::new));
    }

    @Override
    public void use(CityItems items) {}
}
