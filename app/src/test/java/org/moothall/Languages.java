package org.moothall;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of all modules in both languages, and the sources that use them.
///
/// @param en      key to text, by module
/// @param sources contents of Java sources and templates
record Languages(Map<String, Map<String, String>> en, Map<String, Map<String, String>> zh, List<String> sources) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9]+\\.[A-Za-z0-9._-]*)\"");
    private static final Pattern SPOKEN = Pattern.compile("\\bt\\(\\s*\"([^\"]+)\"\\s*([,)+])");

    /// Everything out of step, one sentence each.
    List<String> faults() {
        var faults = new ArrayList<String>();
        var words = all(en);
        var chinese = all(zh);
        for (var key : words.keySet()) if (!chinese.containsKey(key)) faults.add(key + " has no Chinese text");
        for (var key : chinese.keySet()) if (!words.containsKey(key)) faults.add(key + " has no English text");
        for (var key : words.keySet())
            if (chinese.containsKey(key) && !places(words.get(key)).equals(places(chinese.get(key))))
                faults.add(key + " fills other places in Chinese than in English");
        faults.addAll(strangers(en));
        faults.addAll(strangers(zh));
        faults.addAll(malformed(words));
        faults.addAll(malformed(chinese));
        faults.addAll(unused(words.keySet()));
        faults.addAll(unspoken(words.keySet()));
        return faults;
    }

    private static Map<String, String> all(Map<String, Map<String, String>> texts) {
        var all = new TreeMap<String, String>();
        texts.values().forEach(all::putAll);
        return all;
    }

    private static SortedSet<String> places(String text) {
        return new TreeSet<>(PLACE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList());
    }

    private static List<String> strangers(Map<String, Map<String, String>> texts) {
        var faults = new ArrayList<String>();
        texts.forEach((module, keys) -> {
            for (var key : keys.keySet())
                if (!key.startsWith(module + "."))
                    faults.add(key + " stands in the module " + module + " without its name");
        });
        return faults;
    }

    private static List<String> malformed(Map<String, String> texts) {
        var faults = new ArrayList<String>();
        texts.forEach((key, text) -> {
            if (text.isBlank()) faults.add(key + " is empty");
            if (text.contains("'")) faults.add(key + " has a straight apostrophe; write ’");
            try {
                new MessageFormat(text);
            } catch (IllegalArgumentException e) {
                faults.add(key + " is no message format: " + e.getMessage());
            }
        });
        return faults;
    }

    /// A literal that ends with a dot or a dash is the beginning of a key whose end is made at run time.
    private List<String> unused(java.util.Set<String> keys) {
        var unused = new TreeSet<>(keys);
        for (var source : sources)
            LITERAL.matcher(source)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(literal -> {
                        if (literal.endsWith(".") || literal.endsWith("-"))
                            unused.removeIf(key -> key.startsWith(literal));
                        else unused.remove(literal);
                    });
        return unused.stream().map(key -> key + " is used nowhere").toList();
    }

    private List<String> unspoken(java.util.Set<String> keys) {
        var faults = new TreeSet<String>();
        for (var source : sources)
            SPOKEN.matcher(source).results().forEach(found -> {
                var key = found.group(1);
                var known = found.group(2).equals("+")
                        ? keys.stream().anyMatch(one -> one.startsWith(key))
                        : keys.contains(key);
                if (!known) faults.add(key + " is used and has no text");
            });
        return List.copyOf(faults);
    }
}
