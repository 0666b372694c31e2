package org.moothall.matters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.directory.Offices;
import org.moothall.directory.Restricted;
import org.moothall.kernel.Language;
import org.moothall.kernel.NotFound;
import tools.jackson.databind.JsonNode;

/// All kinds of matter of one city. Immutable; built from a city's items.
public final class MatterTree {

    private final Map<String, Matter> matters = new LinkedHashMap<>();
    private final Map<String, List<Matter>> children = new LinkedHashMap<>();
    private final List<String> hidden;
    private final MatterSearch search;

    private MatterTree(List<Matter> all) {
        for (var matter : all) {
            matters.put(matter.key(), matter);
            if (matter.parent() != null)
                children.computeIfAbsent(matter.parent(), parent -> new ArrayList<>())
                        .add(matter);
        }
        search = new MatterSearch(this);
        hidden = leaves().stream()
                .filter(leaf -> !leaf.isPublic())
                .map(Matter::key)
                .toList();
    }

    public static MatterTree of(CityItems items) {
        var offices = Offices.of(items);
        var choices = offices.all().stream()
                .map(office -> new Question.Choice(office.key(), office.name()))
                .toList();
        return new MatterTree(items.list("matter").stream()
                .map(item -> matter(item, offices.restricted(), choices))
                .toList());
    }

    public Matter require(String key) {
        return find(key).orElseThrow(() -> new NotFound("matter " + key));
    }

    public Optional<Matter> find(String key) {
        return Optional.ofNullable(matters.get(key));
    }

    public List<Matter> top() {
        return matters.values().stream()
                .filter(matter -> matter.parent() == null)
                .toList();
    }

    public List<Matter> children(String key) {
        return children.getOrDefault(key, List.of());
    }

    /// Keys of the leaves that not everybody may see.
    public List<String> hidden() {
        return hidden;
    }

    public List<Matter> leaves() {
        return matters.values().stream().filter(Matter::leaf).toList();
    }

    /// Leaves that fit the words, best first. Words of both languages are understood; of two equally good answers
    /// the one whose name is in the reader's language comes first.
    public List<Matter> search(String words, Language language, int most) {
        return search.find(words, language, most);
    }

    /// Nothing of a restricted kind is for everybody, whatever else the city says of it.
    private static Matter matter(CityItem item, Restricted restricted, List<Question.Choice> offices) {
        var content = item.content();
        return new Matter(
                item.key(),
                maybe(content.path("parent")),
                Duty.text(content.path("name")),
                Duty.words(content.path("path")),
                content.path("leaf").asBoolean(),
                Duty.words(content.path("words").path("en")),
                Duty.words(content.path("words").path("zh")),
                content.path("procedure").asString(""),
                constant(Matter.Urgency.class, content.path("urgency"), Matter.Urgency.ORDINARY),
                content.path("public").asBoolean(false) && !restricted.on(item.key()),
                constant(Matter.Precision.class, content.path("place"), Matter.Precision.NEIGHBOURHOOD),
                content.path("sealed").asBoolean(false),
                content.path("questions")
                        .valueStream()
                        .map(question -> question(question, offices))
                        .toList());
    }

    private static Question question(JsonNode question, List<Question.Choice> offices) {
        var type = constant(Question.Type.class, question.path("type"), Question.Type.TEXT);
        return new Question(
                question.path("key").asString(),
                Duty.text(question.path("text")),
                type,
                question.path("required").asBoolean(false),
                type == Question.Type.OFFICE ? offices : choices(question.path("choices")));
    }

    private static List<Question.Choice> choices(JsonNode choices) {
        return choices.valueStream()
                .map(choice -> new Question.Choice(choice.path("key").asString(), Duty.text(choice.path("name"))))
                .toList();
    }

    private static @Nullable String maybe(JsonNode word) {
        return word.isString() ? word.asString() : null;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode word, E otherwise) {
        return word.isString() ? Enum.valueOf(type, word.asString().toUpperCase(Locale.ROOT)) : otherwise;
    }
}
