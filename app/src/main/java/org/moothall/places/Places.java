package org.moothall.places;

import java.util.List;
import org.moothall.city.CityItems;
import org.springframework.stereotype.Service;

/// The door to the city's ground.
@Service
public class Places {

    private volatile Areas areas = Areas.of(new CityItems(List.of()));

    /// The city in use. Take it once and ask it several times where the answers must fit together.
    public Areas areas() {
        return areas;
    }

    void use(Areas now) {
        areas = now;
    }
}
