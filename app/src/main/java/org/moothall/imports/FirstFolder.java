package org.moothall.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// A city's first folder out of its own old reports: what kinds of matter it has, which department looks after each.
/// The
/// city's people then mend names, translate and add posts; until then each department has one desk that signs in.
@Service
public class FirstFolder {

    /// @param kinds       leaves found
    /// @param departments offices written
    public record Outcome(long rows, int kinds, int departments) {}

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    /// A branch of the matter tree as found: the words of its level and what hangs below.
    private record Branch(String words, Map<String, Branch> below) {}

    /// Writes settings, matters, offices, people, posts, duty list, calendar and a procedure whose one limit is the
    /// other system's own promise. Files that are there already stay as they are.
    ///
    /// @param areas  key of the root area, as `import areas` made it
    /// @param name   of the city, in English; the Chinese name is the same until somebody translates it
    public Outcome write(Path file, Path mappingFile, Path into, String rootArea, String name) throws IOException {
        var mapping = Mapping.read(mappingFile);
        var levels = mapping.kind().levels().stream().map(Template::of).toList();
        var tree = new TreeMap<String, Branch>();
        long read = 0;
        try (var rows = Rows.of(file)) {
            for (var row : (Iterable<Row>) rows.stream()::iterator) {
                read++;
                grow(tree, levels.stream().map(level -> level.fill(row)).toList());
            }
        }
        put(into, "city.yaml", settings(mapping, rootArea, name));
        put(
                into,
                "matters.yaml",
                tree.entrySet().stream()
                        .map(top -> matter("", top, levels.size()))
                        .toList());
        put(into, "offices.yaml", offices(tree, rootArea));
        put(into, "people.yaml", people(tree));
        put(into, "posts.yaml", posts(tree));
        put(into, "responsibilities.yaml", duties(tree));
        put(into, "calendar.yaml", List.of());
        put(into.resolve("procedures"), "city-service.yaml", procedure());
        return new Outcome(read, leaves(tree.values()), tree.size());
    }

    private static void grow(Map<String, Branch> tree, List<String> words) {
        var here = tree;
        for (var word : words)
            here = here.computeIfAbsent(
                            Mapping.slug(word), slug -> new Branch(word.isEmpty() ? "Other" : word, new TreeMap<>()))
                    .below();
    }

    private static int leaves(java.util.Collection<Branch> branches) {
        return branches.stream()
                .mapToInt(branch ->
                        branch.below().isEmpty() ? 1 : leaves(branch.below().values()))
                .sum();
    }

    private static Map<String, Object> matter(String above, Map.Entry<String, Branch> branch, int levels) {
        var key = above.isEmpty() ? branch.getKey() : above + "." + branch.getKey();
        var written = new LinkedHashMap<String, Object>();
        written.put("key", key);
        written.put("name", both(branch.getValue().words()));
        if (branch.getValue().below().isEmpty()) {
            written.put("words", Map.of("en", List.of(), "zh", List.of()));
            written.put("procedure", "city-service");
            written.put("urgency", "ordinary");
            written.put("public", true);
            written.put("place", "street");
            written.put("questions", List.of());
        } else {
            written.put(
                    "matters",
                    branch.getValue().below().entrySet().stream()
                            .map(next -> matter(key, next, levels))
                            .toList());
        }
        return written;
    }

    private static Map<String, Object> settings(Mapping mapping, String rootArea, String name) {
        var city = new LinkedHashMap<String, Object>();
        city.put("name", both(name));
        city.put("short", both(name));
        city.put("zone", mapping.zone().getId());
        city.put("root-area", rootArea);
        city.put("triage", "coordination-centre");
        city.put("emergency", List.of());
        city.put("contact", Map.of("phone", "", "email", ""));
        city.put("fictional", false);
        return city;
    }

    private static List<Map<String, Object>> offices(Map<String, Branch> tree, String rootArea) {
        var offices = new ArrayList<Map<String, Object>>();
        offices.add(office("coordination-centre", "Coordination centre", "coordination-centre", rootArea));
        tree.forEach((slug, branch) -> {
            var office = office(slug, branch.words(), "city-department", rootArea);
            office.put("sector", slug);
            office.put("parent", "coordination-centre");
            offices.add(office);
        });
        return offices;
    }

    private static Map<String, Object> office(String key, String name, String kind, String area) {
        var office = new LinkedHashMap<String, Object>();
        office.put("key", key);
        office.put("name", both(name));
        office.put("kind", kind);
        office.put("area", area);
        return office;
    }

    private static List<Object> people(Map<String, Branch> tree) {
        var people = new ArrayList<Object>();
        people.add(Map.of("key", "desk-coordination-centre", "name", both("Desk of the coordination centre")));
        tree.forEach(
                (slug, branch) -> people.add(Map.of("key", "desk-" + slug, "name", both("Desk of " + branch.words()))));
        return people;
    }

    private static List<Object> posts(Map<String, Branch> tree) {
        var posts = new ArrayList<Object>();
        posts.add(post("coordination-centre", "triage"));
        tree.keySet().forEach(slug -> posts.add(post(slug, "caseworker")));
        return posts;
    }

    private static Map<String, Object> post(String office, String role) {
        return Map.of(
                "key",
                office + ".desk",
                "office",
                office,
                "role",
                role,
                "title",
                both("Desk"),
                "holder",
                "desk-" + office);
    }

    private static List<Object> duties(Map<String, Branch> tree) {
        var duties = new ArrayList<Object>();
        tree.forEach((slug, branch) -> {
            var duty = new LinkedHashMap<String, Object>();
            duty.put("item", String.valueOf(duties.size() + 1));
            duty.put("matters", List.of(slug));
            duty.put("lead", Map.of("office", slug));
            duty.put("basis", both("the department that handled these matters before"));
            duty.put("because", both(branch.words() + " has handled these matters so far"));
            duties.add(duty);
        });
        return duties;
    }

    private static Map<String, Object> procedure() {
        return YAML.readValue("""
                procedure: city-service
                version: 1
                title: {en: City service, zh: City service}
                basis: {en: "the promise given when the report was received", zh: "the promise given when the report was received"}
                start: received
                steps:
                  received:
                    phase: RECEIVED
                    turn: OFFICE
                    title: {en: Received, zh: Received}
                    moves:
                      note: {to: received}
                      reply: {to: received, needs: [NOTE]}
                      hand-over: {to: received, needs: [NOTE]}
                      assign: {to: received, needs: [OFFICE, NOTE]}
                      add: {to: received}
                      close: {to: closed}
                  closed:
                    phase: CLOSED
                    turn: NOBODY
                    title: {en: Closed, zh: Closed}
                    moves:
                      reopen: {to: received, needs: [NOTE]}
                limits:
                  target:
                    title: {en: Done by the promised date, zh: Done by the promised date}
                    from: [received]
                    until: [close]
                    within: given
                    kind: promise
                    basis: {en: "promised when it was received", zh: "promised when it was received"}
                """, new tools.jackson.core.type.TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static Map<String, String> both(String words) {
        var text = new LinkedHashMap<String, String>();
        text.put("en", words);
        text.put("zh", words);
        return text;
    }

    private static void put(Path folder, String name, Object content) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(name);
            if (Files.notExists(file)) Files.writeString(file, YAML.writeValueAsString(content));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written.", e);
        }
    }
}
