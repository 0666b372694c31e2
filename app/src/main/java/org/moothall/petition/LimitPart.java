package org.moothall.petition;

import java.util.List;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Entry;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.kernel.Text;
import org.moothall.packs.Pack.Most;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How many representatives at most: what the law packs that a city takes say, and `joint-petitions` in `city.yaml`,
/// which may say fewer, never more.
@Component
@Order(62)
class LimitPart implements CityPart {

    private static final String FIELD = "joint-petitions";
    private static final String NUMBER = "representatives";
    private static final int MOST = 1000;

    private volatile Limit limit = Limit.FORM;

    Limit limit() {
        return limit;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (!folder.has("city.yaml")) return; // has been named already
        folder.mapping("city.yaml", reading)
                .flatMap(city -> city.entry(FIELD))
                .ifPresent(joint -> read(joint, reading));
    }

    private static void read(Entry joint, Reading reading) {
        joint.only(NUMBER, "basis");
        var number = joint.content().path(NUMBER);
        if (!number.isIntegralNumber() || number.asInt() < 1 || number.asInt() > MOST)
            joint.fault(NUMBER, "The number of representatives is none.", "Write representatives: 5.");
        joint.text("basis");
        joint.item(FIELD, FIELD);
        reading.afterwards(() -> Most.strictest(NUMBER, reading.items().all())
                .filter(law -> number.asInt() > law.most())
                .ifPresent(law -> tooMany(joint, law)));
    }

    private static void tooMany(Entry joint, Most law) {
        joint.fault(
                NUMBER,
                "The pack %s allows at most %d representatives (%s)."
                        .formatted(law.pack(), law.most(), law.basis().en()),
                "Write representatives: %d or fewer, or leave joint-petitions out.".formatted(law.most()));
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        return List.of();
    }

    @Override
    public void use(CityItems items) {
        limit = items.find(FIELD, FIELD)
                .map(item -> item.as(Written.class).limit())
                .or(() -> Most.strictest(NUMBER, items.all()).map(Limit::of))
                .orElse(Limit.FORM);
    }

    /// The file's form.
    private record Written(int representatives, Text basis) {

        Limit limit() {
            return new Limit(representatives, basis);
        }
    }
}
