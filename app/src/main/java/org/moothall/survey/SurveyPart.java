package org.moothall.survey;

import java.util.List;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.places.Areas;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Looks whether the ground of a city is whole. Reads and keeps nothing.
@Component
@Order(25)
class SurveyPart implements CityPart {

    @Override
    public void read(CityFolder folder, Reading reading) {}

    @Override
    public List<Fault> gaps(CityItems items) {
        var areas = Areas.of(items);
        return areas.all().isEmpty() ? List.of() : new Coverage(areas).gaps();
    }

    @Override
    public void use(CityItems items) {}
}
