package org.moothall.matters;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.moothall.city.Entry;
import org.moothall.city.Reading;
import tools.jackson.databind.node.ObjectNode;

/// Reads the tree of matters, each matter as an item of its own with its parent and its path.
final class MatterFile {

    private static final int LEVELS = 3;

    private final Reading reading;

    MatterFile(Reading reading) {
        this.reading = reading;
    }

    void read(List<Entry> top) {
        for (var matter : top) matter(matter, List.of(), false);
    }

    private void matter(Entry matter, List<String> above, boolean sealedAbove) {
        boolean leaf = !matter.has("matters");
        matter.text("name");
        var sealed = matter.flag("sealed", sealedAbove) || sealedAbove;
        if (leaf) leaf(matter);
        else matter.only("key", "name", "sealed", "matters");
        var key = matter.key();
        if (key.isEmpty()) return;
        var path = new java.util.ArrayList<>(above);
        path.add(key.get());
        if (sealed && leaf && matter.flag("public", false))
            matter.fault(
                    "public",
                    "“%s” is sealed, so nothing of it is public.".formatted(key.get()),
                    "Write public: false, or take sealed away here and above.");
        keep(matter, key.get(), path, leaf, sealed);
        if (leaf) return;
        if (path.size() == LEVELS)
            matter.fault(
                    "matters",
                    "“%s” has matters on a fourth level.".formatted(key.get()),
                    "Keep the tree to three levels.");
        for (var below : matter.entries("matters")) matter(below, path, sealed);
    }

    private void keep(Entry matter, String key, List<String> path, boolean leaf, boolean sealed) {
        var item = (ObjectNode) matter.content().deepCopy();
        item.remove("matters");
        if (path.size() > 1) item.put("parent", path.get(path.size() - 2));
        var keys = item.putArray("path");
        path.forEach(keys::add);
        item.put("leaf", leaf);
        item.put("sealed", sealed);
        reading.item("matter", key, item, matter.file(), matter.line());
    }

    private static void leaf(Entry matter) {
        matter.only("key", "name", "words", "procedure", "urgency", "public", "place", "sealed", "questions");
        matter.word("procedure");
        matter.refers("procedure", "procedure");
        matter.one(Matter.Urgency.class, "urgency");
        matter.flag("public", false);
        if (matter.has("place")) matter.one(Matter.Precision.class, "place");
        matter.entry("words").ifPresent(words -> {
            words.only("en", "zh");
            words.words("en");
            words.words("zh");
        });
        var seen = new HashSet<String>();
        for (var question : matter.entries("questions")) question(question, seen);
    }

    private static void question(Entry question, Set<String> seen) {
        question.only("key", "text", "type", "required", "choices");
        question.key().ifPresent(key -> once(question, key, seen));
        question.text("text");
        question.flag("required", false);
        question.one(Question.Type.class, "type").ifPresent(type -> choices(question, type));
    }

    private static void choices(Entry question, Question.Type type) {
        switch (type) {
            case CHOICE, CHOICES -> {
                var choices = question.entries("choices");
                if (choices.size() < 2)
                    question.fault(
                            "choices",
                            "A question of this type needs two choices or more.",
                            "Write choices: [{key: …, name: {en: …, zh: …}}, …].");
                var seen = new HashSet<String>();
                for (var choice : choices) {
                    choice.only("key", "name");
                    choice.key().ifPresent(key -> once(choice, key, seen));
                    choice.text("name");
                }
            }
            case TEXT, NUMBER, DATE, OFFICE -> {
                if (question.has("choices"))
                    question.fault(
                            "choices",
                            "A question of this type has no choices.",
                            "Take them away, or make it a choice.");
            }
        }
    }

    private static void once(Entry entry, String key, Set<String> seen) {
        if (!seen.add(key))
            entry.fault("key", "The key “%s” stands here a second time.".formatted(key), "Give each its own key.");
    }
}
