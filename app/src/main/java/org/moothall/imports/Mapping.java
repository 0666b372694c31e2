package org.moothall.imports;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// How the rows of another system's file become reports, written down as `mappings/*.yaml`. Texts are templates:
/// `{column}`, or `{first|second}` for whichever is not empty.
///
/// @param source names the other system; with a row's id it makes a report known, so that importing twice adds nothing
/// @param zone   of times without an offset
/// @param times  patterns of `DateTimeFormatter`, tried in turn; ISO 8601 with an offset always works
/// @param closed read only where the state is a closed one
/// @param target the date the other system had promised
public record Mapping(
        String source,
        ZoneId zone,
        List<String> times,
        String id,
        String opened,
        String closed,
        String target,
        State state,
        String title,
        String description,
        String outcome,
        Kind kind,
        Where where) {

    private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    public record State(String text, Set<String> open, Set<String> closed) {}

    /// @param levels    one template a level of the matter tree: its name, or its slug, or (joined with `.`) the key
    /// @param table     the joined slugs to a key of this city's tree
    /// @param otherwise key for what neither the table nor the tree knows
    public record Kind(
            List<String> levels,
            Map<String, String> table,
            @Nullable String otherwise) {
        public Kind {
            table = table == null ? Map.of() : Map.copyOf(table);
        }
    }

    /// @param place    in words
    /// @param area     name or key of an area, used where there are no coordinates inside the city
    /// @param table    area names to keys of this city's areas
    /// @param nowhere  whether a report without any known place is taken over for the city as a whole
    public record Where(String lon, String lat, String place, String area, Map<String, String> table, boolean nowhere) {
        public Where {
            area = area == null ? "" : area;
            table = table == null ? Map.of() : Map.copyOf(table);
        }
    }

    public Mapping {
        times = times == null ? List.of() : List.copyOf(times);
        target = target == null ? "" : target;
        description = description == null ? "" : description;
        outcome = outcome == null ? "" : outcome;
    }

    /// @throws IllegalArgumentException with a sentence that names file, property and what to do
    public static Mapping read(Path file) {
        try {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(file, Mapping.class);
        } catch (JacksonException e) {
            var where = e.getPath().stream()
                    .map(JacksonException.Reference::getPropertyName)
                    .toList();
            throw new IllegalArgumentException(
                    "%s: “%s” is wrong: %s. See mappings/plain.yaml for how a mapping is written."
                            .formatted(file, String.join(".", where), e.getOriginalMessage()),
                    e);
        }
    }

    /// The moment a text names; empty for an empty text.
    ///
    /// @throws IllegalArgumentException where no pattern fits, with the text in the sentence
    public Optional<ZonedDateTime> moment(String text) {
        if (text.isEmpty()) return Optional.empty();
        for (var pattern : times)
            try {
                var parsed = FORMATS.computeIfAbsent(pattern, Mapping::format)
                        .parseBest(text, ZonedDateTime::from, java.time.LocalDateTime::from, java.time.LocalDate::from);
                return Optional.of(
                        switch (parsed) {
                            case ZonedDateTime at -> at;
                            case java.time.LocalDateTime at -> at.atZone(zone);
                            default -> java.time.LocalDate.from(parsed).atStartOfDay(zone);
                        });
            } catch (DateTimeParseException notThisOne) {
                continue;
            }
        try {
            return Optional.of(ZonedDateTime.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("“" + text + "” is no time that the mapping knows.", e);
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /// A key out of words: `Street Light Outages` is `street-light-outages`.
    public static String slug(String words) {
        var slug = words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "other" : slug;
    }
}
