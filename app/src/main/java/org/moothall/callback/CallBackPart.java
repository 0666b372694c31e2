package org.moothall.callback;

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

/// `call-back` in `city.yaml`: how long after the reply its reporters are called.
@Component
@Order(70)
class CallBackPart implements CityPart {

    private static final String KIND = "call-back";
    private static final Within USUALLY = Within.of("3d");

    private volatile Within after = USUALLY;

    Within after() {
        return after;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (!folder.has("city.yaml")) return; // has been named already
        folder.mapping("city.yaml", reading).flatMap(city -> city.entry(KIND)).ifPresent(CallBackPart::read);
    }

    private static void read(Entry setting) {
        setting.only("after");
        var after = setting.word("after");
        if (after.filter(word -> !Within.written(word)).isPresent())
            setting.fault("after", "This is no length of time.", "Write 2h, 3d or 2wd.");
        else if (after.isPresent()) setting.item(KIND, KIND);
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        return List.of();
    }

    @Override
    public void use(CityItems items) {
        after = items.find(KIND, KIND)
                .map(item -> Within.of(item.content().path("after").asString()))
                .orElse(USUALLY);
    }
}
