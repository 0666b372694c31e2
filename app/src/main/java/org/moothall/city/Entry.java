package org.moothall.city;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.moothall.kernel.Text;
import tools.jackson.databind.JsonNode;

/// One mapping of a city's file that knows the line of each of its fields. Each question checks the form of what it
/// answers; what is wrong is noted as a fault with its line, and the answer is empty, so that reading goes on and
/// names all faults.
public final class Entry {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*");

    private final Reading reading;
    private final String file;
    private final Map<String, Integer> lines;
    private final String path;
    private final JsonNode content;

    /// @param lines the line of each field of the file by its path, `/3/name/zh`
    /// @param path  where in the file this entry stands
    Entry(Reading reading, String file, Map<String, Integer> lines, String path, JsonNode content) {
        this.reading = reading;
        this.file = file;
        this.lines = lines;
        this.path = path;
        this.content = content;
    }

    public String file() {
        return file;
    }

    public int line() {
        return lines.getOrDefault(path, 0);
    }

    /// The line of a field; the entry's own where the field is missing.
    public int line(String field) {
        return lines.getOrDefault(path + "/" + field, line());
    }

    public JsonNode content() {
        return content;
    }

    /// The same place of the same file with other content: what stands there once its settings are filled in.
    public Entry with(JsonNode filled) {
        return new Entry(reading, file, lines, path, filled);
    }

    /// Whether the field is there and not empty.
    public boolean has(String field) {
        return content.hasNonNull(field)
                && !(content.get(field).isString()
                        && content.get(field).asString().isBlank());
    }

    /// The field `key`: must be there and be a key.
    public Optional<String> key() {
        return word("key").filter(key -> {
            if (KEY.matcher(key).matches()) return true;
            fault(
                    "key",
                    "“%s” is no key.".formatted(key),
                    "Write it in lower case ASCII letters and digits with - and . between.");
            return false;
        });
    }

    /// A field of one line that must be there. A number is answered as it is written.
    public Optional<String> word(String field) {
        if (!has(field)) fault(field, "“%s” is missing.".formatted(field), "Add it.");
        return maybeWord(field);
    }

    public Optional<String> maybeWord(String field) {
        if (!has(field)) return Optional.empty();
        var value = content.get(field);
        if (value.isValueNode()) return Optional.of(value.asString().strip());
        fault(field, "“%s” should be a single value.".formatted(field), "Write it as one word or sentence.");
        return Optional.empty();
    }

    /// A text that must be there in both languages.
    public Optional<Text> text(String field) {
        if (!has(field))
            fault(field, "“%s” is missing.".formatted(field), "Write %s: {en: …, zh: …}.".formatted(field));
        return maybeText(field);
    }

    public Optional<Text> maybeText(String field) {
        if (!has(field)) return Optional.empty();
        if (!content.get(field).isObject()) {
            fault(
                    field,
                    "“%s” is not in two languages.".formatted(field),
                    "Write %s: {en: …, zh: …}.".formatted(field));
            return Optional.empty();
        }
        var both = new Entry(reading, file, lines, path + "/" + field, content.get(field));
        both.only("en", "zh");
        return both.spoken("en", field, "English")
                .flatMap(en -> both.spoken("zh", field, "Chinese").map(zh -> new Text(en, zh)));
    }

    private Optional<String> spoken(String language, String field, String name) {
        if (!has(language))
            fault(language, "“%s” has no %s.".formatted(field, name), "Add %s: … to it.".formatted(language));
        return maybeWord(language);
    }

    /// One of an enum's names, written `city-department` for `CITY_DEPARTMENT`.
    public <E extends Enum<E>> Optional<E> one(Class<E> of, String field) {
        return word(field).flatMap(word -> {
            var found = Arrays.stream(of.getEnumConstants())
                    .filter(each -> written(each).equals(word))
                    .findFirst();
            if (found.isEmpty())
                fault(field, "“%s” is no %s.".formatted(word, field), "Choose one of %s.".formatted(choices(of)));
            return found;
        });
    }

    private static String written(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> String choices(Class<E> of) {
        return String.join(
                ", ", Arrays.stream(of.getEnumConstants()).map(Entry::written).toList());
    }

    /// `true` or `false`; `otherwise` where it is missing.
    public boolean flag(String field, boolean otherwise) {
        if (!has(field)) return otherwise;
        if (!content.get(field).isBoolean())
            fault(field, "“%s” should be true or false.".formatted(field), "Write true or false.");
        return content.get(field).asBoolean(otherwise);
    }

    /// A day that must be there.
    public Optional<LocalDate> date(String field) {
        return word(field).flatMap(word -> {
            try {
                return Optional.of(LocalDate.parse(word));
            } catch (DateTimeParseException e) {
                fault(field, "“%s” is no date.".formatted(word), "Write it as 2026-10-01.");
                return Optional.empty();
            }
        });
    }

    /// A whole number that must be there, `least` to `most`.
    public Optional<Integer> whole(String field, int least, int most) {
        return word(field).flatMap(word -> {
            var number = word.matches("\\d{1,9}") ? Integer.parseInt(word) : -1;
            if (number >= least && number <= most) return Optional.of(number);
            fault(
                    field,
                    "“%s” is no %s that fits.".formatted(word, field),
                    "Write a whole number from %d to %d.".formatted(least, most));
            return Optional.empty();
        });
    }

    /// A list of single values; empty where the field is missing.
    public List<String> words(String field) {
        if (!list(field)) return List.of();
        return content.get(field)
                .valueStream()
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asString)
                .toList();
    }

    /// A list of mappings; empty where the field is missing.
    public List<Entry> entries(String field) {
        if (!list(field)) return List.of();
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < content.get(field).size(); i++)
            below(field + "/" + i, content.get(field).get(i)).ifPresent(entries::add);
        return entries;
    }

    private boolean list(String field) {
        if (!has(field)) return false;
        if (!content.get(field).isArray())
            fault(field, "“%s” should be a list.".formatted(field), "Write [ … ] or lines that begin with -.");
        return content.get(field).isArray();
    }

    /// The mapping that a field holds; empty where the field is missing.
    public Optional<Entry> entry(String field) {
        return has(field) ? below(field, content.get(field)) : Optional.empty();
    }

    /// The fields of this mapping, in their order.
    public List<String> fields() {
        return List.copyOf(content.propertyNames());
    }

    private Optional<Entry> below(String where, JsonNode value) {
        if (value.isObject()) return Optional.of(new Entry(reading, file, lines, path + "/" + where, value));
        fault(where, "“%s” should have fields.".formatted(where), "Write it as {field: value}.");
        return Optional.empty();
    }

    /// Faults every field that is none of these: a misspelt field would be silently lost.
    public void only(String... known) {
        for (var field : content.propertyNames())
            if (!Set.of(known).contains(field))
                fault(
                        field,
                        "“%s” is not a field that is known here.".formatted(field),
                        Reading.nearest(field, Set.of(known))
                                .map("Did you mean “%s”?"::formatted)
                                .orElse("Take it away; known are %s."
                                        .formatted(String.join(", ", new TreeSet<>(Set.of(known))))));
    }

    /// Faults the field's key (or each of its keys) where no part of the city has an item of that kind with it.
    /// Looked up when all parts have been read, so the order of files does not matter.
    public void refers(String field, String kind) {
        var keys = has(field) && content.get(field).isArray()
                ? words(field)
                : maybeWord(field).stream().toList();
        for (var key : keys) reading.refers(key, kind, this, field);
    }

    /// Takes this entry as an item of the city, under its own key.
    public void item(String kind) {
        key().ifPresent(key -> item(kind, key));
    }

    public void item(String kind, String key) {
        reading.item(kind, key, content, file, line());
    }

    public void fault(String what, String mend) {
        reading.fault(file, line(), what, mend);
    }

    public void fault(String field, String what, String mend) {
        reading.fault(file, line(field), what, mend);
    }
}
