package org.moothall.matters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityItem;
import org.moothall.directory.Office;
import org.moothall.kernel.Text;
import org.moothall.places.Area;
import tools.jackson.databind.JsonNode;

/// One item of the duty list: who leads these matters in these areas, who helps, by which rule and why.
///
/// @param areas   where it applies; empty: everywhere
/// @param except  areas in which it does not apply
/// @param because the reason as part of a sentence
public record Duty(
        String item,
        List<String> matters,
        List<String> areas,
        List<String> except,
        Who lead,
        List<Helper> with,
        @Nullable Text basis,
        Text because) {

    public record Helper(Who who, Text why) {}

    /// How an item says whose a duty is.
    public sealed interface Who {

        /// Always this office.
        record Named(String office) implements Who {}

        /// The office that looks after a sector for the county (city, township) of the place.
        record OfSector(String sector, Area.Level level) implements Who {}

        /// The township's, or the county's, own office.
        record Own(Area.Level level) implements Who {}
    }

    /// The kind of office that is an area's own; empty for levels that have none.
    static Optional<Office.Kind> ownKind(Area.Level level) {
        return switch (level) {
            case COUNTY -> Optional.of(Office.Kind.COUNTY);
            case TOWNSHIP -> Optional.of(Office.Kind.TOWNSHIP);
            case CITY, NEIGHBOURHOOD -> Optional.empty();
        };
    }

    static Duty of(CityItem item) {
        var content = item.content();
        return new Duty(
                item.key(),
                words(content.path("matters")),
                words(content.path("areas")),
                words(content.path("except")),
                who(content.path("lead")),
                content.path("with")
                        .valueStream()
                        .map(with -> new Helper(who(with), text(with.path("why"))))
                        .toList(),
                content.has("basis") ? text(content.path("basis")) : null,
                text(content.path("because")));
    }

    private static Who who(JsonNode who) {
        if (who.hasNonNull("office")) return new Who.Named(who.path("office").asString());
        var level = Area.Level.valueOf(who.path("level").asString().toUpperCase(Locale.ROOT));
        return who.hasNonNull("sector") ? new Who.OfSector(who.path("sector").asString(), level) : new Who.Own(level);
    }

    static Text text(JsonNode both) {
        return new Text(both.path("en").asString(""), both.path("zh").asString(""));
    }

    static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /// Whether these words mean an office that looks after an area of this level, at some place or other.
    public static boolean means(Who who, Office office, Area.Level level) {
        return switch (who) {
            case Who.Named named -> named.office().equals(office.key());
            case Who.OfSector of -> of.sector().equals(office.sector()) && of.level() == level;
            case Who.Own own ->
                ownKind(own.level()).filter(kind -> kind == office.kind()).isPresent();
        };
    }

    /// Everybody the item names, the lead first.
    public Stream<Who> everybody() {
        return Stream.concat(Stream.of(lead), with.stream().map(Helper::who));
    }
}
