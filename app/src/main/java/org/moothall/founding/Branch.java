package org.moothall.founding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.moothall.kernel.Text;

/// A branch of the matter tree as old reports show it: its words and what hangs below.
record Branch(String words, Map<String, Branch> below) {

    static Branch root() {
        return new Branch("", new TreeMap<>());
    }

    void grow(List<String> levels) {
        var here = this;
        for (var said : levels) {
            var words = said.isEmpty() ? "Other" : said;
            here = here.below.computeIfAbsent(words, word -> new Branch(word, new TreeMap<>()));
        }
    }

    int leaves() {
        return below.isEmpty()
                ? 1
                : below.values().stream().mapToInt(Branch::leaves).sum();
    }

    /// What hangs below as `matters.yaml` wants it; a name without Latin letters gets a number as its key.
    List<Map<String, Object>> matters(String above) {
        var written = new ArrayList<Map<String, Object>>();
        keyed().forEach((key, branch) -> written.add(branch.matter(above.isEmpty() ? key : above + "." + key)));
        return written;
    }

    /// What hangs below by keys that are unlike each other.
    Map<String, Branch> keyed() {
        var keys = new Keys();
        var keyed = new LinkedHashMap<String, Branch>();
        for (var branch : below.values()) keyed.put(keys.of(branch.words.replace('.', ' '), "kind-"), branch);
        return keyed;
    }

    private Map<String, Object> matter(String key) {
        var written = new LinkedHashMap<String, Object>();
        written.put("key", key);
        written.put("name", CityFiles.both(new Text(words, words)));
        if (!below.isEmpty()) {
            written.put("matters", matters(key));
            return written;
        }
        written.put("words", Map.of("en", List.of(), "zh", List.of()));
        written.put("procedure", "city-service");
        written.put("urgency", "ordinary");
        written.put("public", true);
        written.put("place", "street");
        written.put("questions", List.of());
        return written;
    }
}
