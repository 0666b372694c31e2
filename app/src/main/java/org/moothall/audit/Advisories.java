package org.moothall.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.moothall.kernel.CannotStart;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Held against components: advisories in OSV's form, one in a `.json` file, or all of an ecosystem in its `all.zip`.
final class Advisories {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, List<Component>> byName = new HashMap<>();
    private final Map<String, Integer> read = new HashMap<>();
    private final Set<Finding> findings = new HashSet<>();

    Advisories(List<Component> components) {
        for (var one : components)
            byName.computeIfAbsent(key(one.ecosystem(), one.name()), key -> new ArrayList<>())
                    .add(one);
    }

    /// @param fixedIn where a version without the fault is known; else blank
    record Finding(Component component, String id, String summary, String fixedIn) {

        @Override
        public String toString() {
            return "%s: %s %s%s"
                    .formatted(component, id, summary, fixedIn.isEmpty() ? "" : " (mended in " + fixedIn + ")");
        }
    }

    void read(Path file) {
        try (var in = Files.newInputStream(file)) {
            if (file.toString().endsWith(".zip")) readAll(new ZipInputStream(in));
            else look(in);
        } catch (IOException | JacksonException e) {
            throw new CannotStart(
                    "%s is not what OSV writes (%s); take an ecosystem's all.zip or one advisory's .json."
                            .formatted(file, e.getClass().getSimpleName()),
                    e);
        }
    }

    private void readAll(ZipInputStream zip) throws IOException {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
            if (entry.getName().endsWith(".json")) look(zip);
    }

    private void look(InputStream in) throws IOException {
        var advisory = JSON.readTree(in.readAllBytes());
        var ecosystems = new HashSet<String>();
        for (var affected : advisory.path("affected").values()) {
            var ecosystem = affected.at("/package/ecosystem").asString("");
            ecosystems.add(ecosystem);
            if (advisory.has("withdrawn")) continue;
            for (var component : byName.getOrDefault(
                    key(ecosystem, affected.at("/package/name").asString("")), List.of()))
                if (hits(affected, component.version())) findings.add(finding(component, advisory, affected));
        }
        ecosystems.forEach(one -> read.merge(one, 1, Integer::sum));
    }

    private static Finding finding(Component component, JsonNode advisory, JsonNode affected) {
        var mended = new ArrayList<String>();
        for (var range : affected.path("ranges").values())
            for (var event : range.path("events").values())
                if (event.has("fixed")) mended.add(event.path("fixed").asString(""));
        return new Finding(
                component,
                advisory.path("id").asString(""),
                advisory.path("summary").asString(""),
                String.join(", ", mended));
    }

    private static boolean hits(JsonNode affected, String version) {
        for (var one : affected.path("versions").values()) if (one.asString("").equals(version)) return true;
        for (var range : affected.path("ranges").values())
            if (!range.path("type").asString("").equals("GIT") && within(range.path("events"), version)) return true;
        return false;
    }

    /// Events stand in the order of versions.
    private static boolean within(JsonNode events, String version) {
        var in = false;
        for (var event : events.values()) {
            var kinds = new LinkedHashMap<String, String>();
            event.properties()
                    .forEach(one -> kinds.put(one.getKey(), one.getValue().asString("")));
            if (kinds.containsKey("introduced") && compare(version, kinds.get("introduced")) >= 0) in = true;
            if (kinds.containsKey("fixed") && compare(version, kinds.get("fixed")) >= 0) in = false;
            if (kinds.containsKey("last_affected") && compare(version, kinds.get("last_affected")) > 0) in = false;
        }
        return in;
    }

    private static int compare(String version, String other) {
        return other.equals("0") ? 1 : new ComparableVersion(version).compareTo(new ComparableVersion(other));
    }

    List<Finding> findings() {
        return findings.stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    /// How many advisories about this ecosystem were read.
    int about(String ecosystem) {
        return read.getOrDefault(ecosystem, 0);
    }

    private static String key(String ecosystem, String name) {
        return ecosystem + " " + name;
    }
}
