package org.moothall.joint;

import java.util.List;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.deadline.Within;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// `contributions` in `city.yaml`: how many working days before its date an office is reminded of what it owes.
@Component
@Order(72)
class NoticePart implements CityPart {

    private static final String KIND = "contributions";
    private static final String FIELD = "remind";
    private static final Within USUALLY = Within.of("1wd");

    private volatile Within before = USUALLY;

    int daysBefore() {
        return before.amount();
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (!folder.has("city.yaml")) return; // has been named already
        folder.mapping("city.yaml", reading).flatMap(city -> city.entry(KIND)).ifPresent(NoticePart::read);
    }

    private static void read(Entry setting) {
        setting.only(FIELD);
        var before = setting.word(FIELD);
        if (before.filter(word -> !workingDays(word)).isPresent())
            setting.fault(FIELD, "This is no number of working days.", "Write 1wd or 2wd.");
        else if (before.isPresent()) setting.item(KIND, KIND);
    }

    private static boolean workingDays(String word) {
        return Within.written(word) && Within.of(word).unit() == Within.Unit.WORKING_DAYS;
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        return List.of();
    }

    @Override
    public void use(CityItems items) {
        before = items.find(KIND, KIND)
                .map(item -> Within.of(item.content().path(FIELD).asString()))
                .orElse(USUALLY);
    }
}
