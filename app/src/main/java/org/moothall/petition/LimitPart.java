package org.moothall.petition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.kernel.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// `joint-petitions` in `city.yaml`: how many representatives at most, and the sentence that says so.
@Component
@Order(62)
class LimitPart implements CityPart {

    private static final String FIELD = "joint-petitions";
    private static final int MOST = 1000;

    private volatile Limit limit = Limit.UNSAID;

    Limit limit() {
        return limit;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (!folder.has("city.yaml")) return; // has been named already
        folder.mapping("city.yaml", reading).flatMap(city -> city.entry(FIELD)).ifPresent(LimitPart::read);
    }

    private static void read(Entry joint) {
        joint.only("representatives", "basis");
        var number = joint.content().path("representatives");
        if (!number.isIntegralNumber() || number.asInt() < 1 || number.asInt() > MOST)
            joint.fault("representatives", "The number of representatives is none.", "Write representatives: 5.");
        joint.text("basis");
        joint.item(FIELD, FIELD);
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        return List.of();
    }

    @Override
    public void use(CityItems items) {
        limit = items.find(FIELD, FIELD)
                .map(item -> item.as(Written.class).limit())
                .orElse(Limit.UNSAID);
    }

    /// The file's form.
    private record Written(int representatives, @Nullable Text basis) {

        Limit limit() {
            return new Limit(representatives, basis == null ? Limit.UNSAID.basis() : basis);
        }
    }
}
