package org.moothall.city;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// `city.yaml`: the one item of kind `city`.
@Component
@Order(0)
class SettingsPart implements CityPart {

    private static final String KIND = "city";

    private volatile CitySettings settings = CitySettings.NONE;

    CitySettings settings() {
        return settings;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        folder.mapping("city.yaml", reading).ifPresent(SettingsPart::read);
    }

    private static void read(Entry city) {
        city.only(
                "name",
                "short",
                "zone",
                "root-area",
                "triage",
                "emergency",
                "contact",
                "fictional",
                "packs",
                "conference",
                "joint-petitions",
                "call-back",
                "sign-in");
        city.text("name");
        city.text("short");
        city.word("zone").ifPresent(zone -> zone(city, zone));
        city.word("root-area");
        city.refers("root-area", "area");
        city.word("triage");
        city.refers("triage", "office");
        city.maybeWord("conference");
        city.refers("conference", "office");
        for (var number : city.entries("emergency")) {
            number.only("number", "name");
            number.word("number");
            number.text("name");
        }
        city.entry("contact").ifPresent(contact -> contact.only("phone", "email"));
        city.flag("fictional", false);
        city.entry("packs"); // what stands in it, the packs say
        city.entry("call-back"); // and in this one, who calls back
        city.entry("sign-in"); // and here, how long a session lasts
        city.item(KIND, KIND);
    }

    private static void zone(Entry city, String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            city.fault("zone", "“%s” is no time zone.".formatted(zone), "Write it as Asia/Shanghai.");
        }
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        if (items.list(KIND).isEmpty())
            return List.of(new Fault("city.yaml", 0, "No city is loaded.", "./moothall load DIR loads one."));
        var emergency = settings(items).emergency();
        return emergency.isEmpty()
                ? List.of(new Fault(
                        "city.yaml", 0, "No emergency number is named.", "Add emergency: with at least one number."))
                : List.of();
    }

    @Override
    public void use(CityItems items) {
        settings = settings(items);
    }

    private static CitySettings settings(CityItems items) {
        return items.find(KIND, KIND)
                .map(item -> item.as(Written.class).settings())
                .orElse(CitySettings.NONE);
    }

    /// The file's form.
    private record Written(
            Text name,
            @JsonProperty("short") Text shortName,
            String zone,
            String rootArea,
            String triage,
            @Nullable List<CitySettings.Emergency> emergency,
            @Nullable Contact contact,
            boolean fictional,
            @Nullable String conference) {

        private record Contact(
                @Nullable String phone, @Nullable String email) {}

        CitySettings settings() {
            var reached = Optional.ofNullable(contact).orElse(new Contact(null, null));
            return new CitySettings(
                    name,
                    shortName,
                    ZoneId.of(zone),
                    rootArea,
                    triage,
                    emergency == null ? List.of() : emergency,
                    reached.phone(),
                    reached.email(),
                    fictional,
                    conference == null ? triage : conference);
        }
    }
}
