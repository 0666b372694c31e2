package org.moothall.city;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads YAML 1.2 into JSON nodes and keeps the line of each. Several parts read one file: it is parsed once a reading.
final class Yaml {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_CHARACTERS = 100_000_000;

    private final Reading reading;
    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private Optional<JsonNode> root = Optional.empty();

    private Yaml(Reading reading, String file) {
        this.reading = reading;
        this.file = file;
    }

    static List<Entry> list(Path path, String file, Reading reading) {
        var yaml = of(path, file, reading);
        if (yaml.root.isEmpty()) return List.of();
        var root = yaml.root.get();
        if (!root.isArray()) {
            reading.fault(file, 1, "The file should be a list.", "Begin each entry with “- key: …”.");
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < root.size(); i++) yaml.entry("/" + i, root.get(i)).ifPresent(entries::add);
        return entries;
    }

    static Optional<Entry> mapping(Path path, String file, Reading reading) {
        var yaml = of(path, file, reading);
        return yaml.root.flatMap(root -> yaml.entry("", root));
    }

    private static Yaml of(Path path, String file, Reading reading) {
        return reading.parsed(path, () -> {
            var yaml = new Yaml(reading, file);
            yaml.root = yaml.read(path);
            return yaml;
        });
    }

    static Optional<Entry> mapping(String written, String file, Reading reading) {
        var yaml = new Yaml(reading, file);
        return yaml.parsed(written).flatMap(root -> yaml.entry("", root));
    }

    private Optional<Entry> entry(String path, JsonNode node) {
        if (node.isObject()) return Optional.of(new Entry(reading, file, lines, path, node));
        reading.fault(file, lines.getOrDefault(path, 1), "The entry has no fields.", "Write it as “field: value”.");
        return Optional.empty();
    }

    private Optional<JsonNode> read(Path path) {
        try {
            return parsed(Files.readString(path));
        } catch (MalformedInputException e) {
            reading.fault(file, 0, "The file is not in UTF-8.", "Save it as UTF-8.");
        } catch (IOException e) {
            reading.fault(
                    file, 0, "The file cannot be read: %s.".formatted(e.getMessage()), "Look at its permissions.");
        }
        return Optional.empty();
    }

    private Optional<JsonNode> parsed(String written) {
        try {
            var settings = LoadSettings.builder()
                    .setLabel(file)
                    .setCodePointLimit(MOST_CHARACTERS)
                    .build();
            var root = new Compose(settings).composeString(written);
            if (root.isEmpty()) reading.fault(file, 0, "The file is empty.", "docs/city-folder.md shows its form.");
            return root.map(node -> json("", node));
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            reading.fault(
                    file,
                    line,
                    "This is not YAML: %s.".formatted(e.getProblem()),
                    "Look at indents, colons and quotes here.");
        } catch (YamlEngineException e) {
            reading.fault(
                    file,
                    0,
                    "This is not YAML: %s.".formatted(e.getMessage()),
                    "Look at its indents, colons and quotes.");
        }
        return Optional.empty();
    }

    private JsonNode json(String path, Node node) {
        lines.putIfAbsent(path, line(node));
        return switch (node) {
            case MappingNode mapping -> object(path, mapping);
            case SequenceNode sequence -> array(path, sequence);
            case ScalarNode scalar -> value(scalar.getTag(), scalar.getValue());
            default -> JSON.nullNode(); // an anchor without a thing; Compose resolves all others
        };
    }

    private JsonNode object(String path, MappingNode mapping) {
        var object = JSON.objectNode();
        for (var field : mapping.getValue()) {
            var name = field.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            lines.put(path + "/" + name, line(field.getKeyNode()));
            if (object.has(name))
                reading.fault(
                        file,
                        line(field.getKeyNode()),
                        "“%s” stands here a second time.".formatted(name),
                        "Keep one of them.");
            object.set(name, json(path + "/" + name, field.getValueNode()));
        }
        return object;
    }

    private JsonNode array(String path, SequenceNode sequence) {
        var array = JSON.arrayNode();
        for (var each : sequence.getValue()) array.add(json(path + "/" + array.size(), each));
        return array;
    }

    /// A number whose usual form is not what is written (4.10, 00123) stays the word it is.
    private static JsonNode value(Tag tag, String written) {
        if (tag.equals(Tag.NULL)) return JSON.nullNode();
        if (tag.equals(Tag.BOOL)) return JSON.booleanNode(Boolean.parseBoolean(written));
        if (tag.equals(Tag.INT)) return same(JSON.numberNode(whole(written)), written);
        if (tag.equals(Tag.FLOAT)) return same(JSON.numberNode(Double.valueOf(written)), written);
        return JSON.stringNode(written);
    }

    private static @Nullable Long whole(String written) {
        try {
            return Long.valueOf(written);
        } catch (NumberFormatException e) {
            return null; // octal, hexadecimal or too long: stays a word
        }
    }

    private static JsonNode same(JsonNode number, String written) {
        return number.asString().equals(written) ? number : JSON.stringNode(written);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
