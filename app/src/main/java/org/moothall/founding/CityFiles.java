package org.moothall.founding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.moothall.kernel.Text;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// Files of a city's folder that are written together: first all beside the folder, then moved into it, so that
/// nobody finds half of them.
final class CityFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final Path folder;
    private final Map<String, String> contents = new LinkedHashMap<>();

    CityFiles(Path folder) {
        this.folder = folder;
    }

    void add(String name, Object content) {
        addText(name, YAML.writeValueAsString(content));
    }

    void addText(String name, String content) {
        contents.put(name, content);
    }

    /// Those that are there already.
    List<String> there() {
        return contents.keySet().stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
    }

    void leaveWhatIsThere() {
        contents.keySet().removeAll(there());
    }

    /// Answers what was written.
    List<String> write() throws IOException {
        Files.createDirectories(folder);
        var beside = Files.createTempDirectory(folder, ".writing");
        try {
            for (var file : contents.entrySet()) {
                Files.createDirectories(beside.resolve(file.getKey()).getParent());
                Files.writeString(beside.resolve(file.getKey()), file.getValue());
            }
            return moved(beside);
        } finally {
            clear(beside);
        }
    }

    private List<String> moved(Path beside) throws IOException {
        for (var name : contents.keySet()) {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.move(beside.resolve(name), file, StandardCopyOption.REPLACE_EXISTING);
        }
        return List.copyOf(contents.keySet());
    }

    private static void clear(Path beside) throws IOException {
        try (var all = Files.walk(beside)) {
            for (var one : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(one);
        }
    }

    /// A text as the files write it; a language that is missing is told in the other.
    static Map<String, String> both(Text text) {
        var written = new LinkedHashMap<String, String>();
        written.put("en", text.en().isEmpty() ? text.zh() : text.en());
        written.put("zh", text.zh().isEmpty() ? text.en() : text.zh());
        return written;
    }
}
