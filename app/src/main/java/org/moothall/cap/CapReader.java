package org.moothall.cap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.cap.Node.Unfit;
import org.moothall.places.Spot;

/// Reads alerts of CAP 1.0, 1.1 and 1.2: what must be there is there, and one of what it may be.
final class CapReader {

    /// What an alert lists in one field: references, with blanks between; a blank may stand in a quoted name.
    private static final String BLANKS = "\\s+";
    private static final int FIELDS = 3, LONGEST_NAME = 500, FIRST_YEAR = 1970, LAST_YEAR = 9999;

    private CapReader() {}

    static Cap read(byte[] xml) throws Unfit {
        var alert = Node.read(xml);
        var name = new Cap.Name(name(alert, "sender"), name(alert, "identifier"), moment(alert, "sent"));
        var status = one(Cap.Status.class, alert, "status");
        var type = one(Cap.Type.class, alert, "msgType");
        alert.text("scope");
        var infos = new ArrayList<Cap.Info>();
        for (var info : alert.all("info").toList()) infos.add(info(info));
        return new Cap(name, status, type, references(alert), List.copyOf(infos));
    }

    /// Of alerts and their senders: by the standard without blanks, commas and brackets, by practice with some.
    private static String name(Node alert, String field) throws Unfit {
        var name = alert.text(field);
        if (name.contains(",")) throw new Unfit("cap.bad.name", field);
        return named(field, name);
    }

    private static String named(String field, String name) throws Unfit {
        if (name.length() > LONGEST_NAME) throw new Unfit("cap.bad.name.long", field, LONGEST_NAME);
        return name;
    }

    private static List<Cap.Name> references(Node alert) throws Unfit {
        var references = new ArrayList<Cap.Name>();
        for (var written : alert.maybe("references").orElse("").split(BLANKS)) {
            if (written.isEmpty()) continue;
            var fields = written.split(",", -1);
            if (fields.length != FIELDS) throw new Unfit("cap.bad.reference", written);
            references.add(new Cap.Name(
                    named("references", fields[0]), named("references", fields[1]), moment("references", fields[2])));
        }
        return references;
    }

    private static Cap.Info info(Node info) throws Unfit {
        var areas = new ArrayList<Cap.Area>();
        for (var area : info.all("area").toList()) areas.add(area(area));
        var onset = maybe(info, "onset");
        return new Cap.Info(
                info.maybe("language").orElse("en-US"),
                info.text("event"),
                one(Cap.Urgency.class, info, "urgency"),
                one(Cap.Severity.class, info, "severity"),
                one(Cap.Certainty.class, info, "certainty"),
                onset == null ? maybe(info, "effective") : onset,
                maybe(info, "expires"),
                info.maybe("headline").orElse(""),
                List.copyOf(areas));
    }

    private static Cap.Area area(Node area) throws Unfit {
        var polygons = new ArrayList<List<Spot>>();
        for (var polygon : area.all("polygon").toList())
            if (!polygon.text().isEmpty()) polygons.add(polygon(polygon.text()));
        var circles = new ArrayList<Cap.Circle>();
        for (var circle : area.all("circle").toList()) circles.add(circle(circle.text()));
        var codes = new ArrayList<Cap.Code>();
        for (var code : area.all("geocode").toList())
            code.maybe("value")
                    .ifPresent(value ->
                            codes.add(new Cap.Code(code.maybe("valueName").orElse(""), value)));
        return new Cap.Area(area.text("areaDesc"), List.copyOf(polygons), List.copyOf(circles), List.copyOf(codes));
    }

    /// `LATITUDE,LONGITUDE LATITUDE,LONGITUDE …`, the last the same as the first.
    private static List<Spot> polygon(String written) throws Unfit {
        var spots = new ArrayList<Spot>();
        for (var pair : written.split(BLANKS)) spots.add(spot(pair));
        if (spots.size() < 4 || !spots.getFirst().equals(spots.getLast())) throw new Unfit("cap.bad.polygon");
        return List.copyOf(spots);
    }

    private static Cap.Circle circle(String written) throws Unfit {
        var parts = written.split(BLANKS);
        if (parts.length != 2) throw new Unfit("cap.bad.circle");
        var radius = number(parts[1]);
        if (radius < 0) throw new Unfit("cap.bad.circle");
        return new Cap.Circle(spot(parts[0]), radius);
    }

    private static Spot spot(String pair) throws Unfit {
        var parts = pair.split(",", -1);
        if (parts.length != 2) throw new Unfit("cap.bad.number", pair);
        var spot = new Spot(number(parts[1]), number(parts[0]));
        if (Math.abs(spot.lat()) > 90 || Math.abs(spot.lon()) > 180) throw new Unfit("cap.bad.number", pair);
        return spot;
    }

    private static double number(String written) throws Unfit {
        if (!written.matches("[-+]?\\d{1,6}(\\.\\d{1,15})?")) throw new Unfit("cap.bad.number", written);
        return Double.parseDouble(written);
    }

    private static @Nullable Instant maybe(Node node, String field) throws Unfit {
        var written = node.maybe(field).orElse("");
        return written.isEmpty() ? null : moment(field, written);
    }

    private static Instant moment(Node node, String field) throws Unfit {
        return moment(field, node.text(field));
    }

    /// With its offset; `-00:00` is the standard’s own way to say UTC. The database knows no year beyond some.
    private static Instant moment(String field, String written) throws Unfit {
        try {
            var moment = OffsetDateTime.parse(written.replaceFirst("-00:00$", "Z"));
            if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR)
                throw new Unfit("cap.bad.moment", field, written);
            return moment.toInstant();
        } catch (DateTimeParseException e) {
            throw new Unfit("cap.bad.moment", field, written);
        }
    }

    private static <E extends Enum<E>> E one(Class<E> of, Node node, String field) throws Unfit {
        var written = node.text(field);
        return Arrays.stream(of.getEnumConstants())
                .filter(each -> each.name().equals(constant(written)))
                .findFirst()
                .orElseThrow(() -> new Unfit("cap.bad.word", field, written));
    }

    /// `Very Likely` is how CAP 1.0 said what is `Likely` since.
    private static String constant(String written) {
        return Optional.of(written.toUpperCase(Locale.ROOT))
                .filter(word -> !word.equals("VERY LIKELY"))
                .orElse("LIKELY");
    }
}
