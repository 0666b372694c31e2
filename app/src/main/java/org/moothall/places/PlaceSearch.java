package org.moothall.places;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.moothall.kernel.Text;

/// Finds names by what people type: the beginning of a name or of a word in it, any part of a Chinese name, several
/// words in any order (“heyan nandu”), or a whole address that holds a name (“河沿路12号”). All tails of all names stand
/// in one sorted list, so a search is a look-up and not a walk.
final class PlaceSearch<T> {

    private static final int LONGEST_QUERY = 60;

    private final List<Name<T>> names;
    private final List<Tail<T>> tails = new ArrayList<>();
    private final Map<String, List<Name<T>>> whole = new HashMap<>();
    private final Function<T, Text> within;
    private final Map<Name<T>, Around> around = new ConcurrentHashMap<>();

    /// What can be found. Of two equally good answers the one with the smaller `rank` comes first.
    record Name<T>(T what, Text name, String en, String zh, int rank) {
        Name(T what, Text name, int rank) {
            this(what, name, plain(name.en()), plain(name.zh()), rank);
        }
    }

    record Hit<T>(T what, Text name, Text within) {}

    private record Tail<T>(String text, Name<T> name, boolean start) {}

    private record Around(Text text, String plain) {}

    private record Scored<T>(Name<T> name, int score) {}

    /// @param within where something lies, in words; asked only for what is found
    PlaceSearch(List<Name<T>> names, Function<T, Text> within) {
        this.names = List.copyOf(names);
        this.within = within;
        for (var name : this.names) {
            for (var text : name.en.equals(name.zh) ? List.of(name.en) : List.of(name.en, name.zh)) {
                whole.computeIfAbsent(text, t -> new ArrayList<>()).add(name);
                for (int i = 0; i < text.length(); i++)
                    if (begins(text, i)) tails.add(new Tail<>(text.substring(i), name, i == 0));
            }
        }
        tails.sort(Comparator.comparing(Tail::text));
    }

    List<Hit<T>> find(String words, int most) {
        var query = plain(words.length() > LONGEST_QUERY ? words.substring(0, LONGEST_QUERY) : words);
        if (query.isEmpty()) return List.of();
        var best = new HashMap<Name<T>, Integer>();
        for (var tail : beginningWith(query)) note(best, tail.name, closeness(tail, query));
        if (best.size() < most) severalWords(query, best);
        if (best.isEmpty()) namesInside(query, best);
        return best.entrySet().stream()
                .map(entry -> new Scored<>(entry.getKey(), entry.getValue()))
                .sorted(ORDER())
                .map(scored -> new Hit<>(scored.name.what, scored.name.name, around(scored.name).text))
                .filter(distinct())
                .limit(most)
                .toList();
    }

    private static <T> int closeness(Tail<T> tail, String query) {
        if (!tail.start) return 3;
        return tail.text.length() == query.length() ? 0 : 1;
    }

    private static <T> void note(Map<Name<T>, Integer> best, Name<T> name, int score) {
        best.merge(name, score, Math::min);
    }

    /// Each word begins a word of the name, or of where it lies.
    private void severalWords(String query, Map<Name<T>, Integer> best) {
        var words = query.split(" ");
        if (words.length < 2) return;
        for (var word : words)
            for (var tail : beginningWith(word)) {
                if (best.containsKey(tail.name)) continue;
                var text = tail.name.en + " " + tail.name.zh;
                var further = Arrays.stream(words)
                        .filter(other -> !hasWord(text, other))
                        .toList();
                if (further.stream().allMatch(other -> hasWord(around(tail.name).plain, other)))
                    note(best, tail.name, 4 + further.size());
            }
    }

    private static boolean hasWord(String text, String word) {
        for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) if (begins(text, i)) return true;
        return false;
    }

    /// Names that stand in the query; the longest ones, and those whose surroundings it names too, come first.
    private void namesInside(String query, Map<Name<T>, Integer> best) {
        for (int from = 0; from < query.length(); from++)
            for (int to = query.length(); begins(query, from) && to > from + 1; to--) {
                int length = to - from;
                boolean ends = to == query.length() || begins(query, to) || query.charAt(to) == ' ';
                if (!ends) continue;
                for (var name : whole.getOrDefault(query.substring(from, to), List.of())) {
                    note(best, name, 1000 - 10 * length - shared(query, around(name).plain));
                }
            }
    }

    /// How many two-letter pieces of the surroundings stand in the query.
    private static int shared(String query, String around) {
        int count = 0;
        for (int i = 0; i + 2 <= around.length(); i++)
            if (around.charAt(i) > 0x2e80 && query.contains(around.substring(i, i + 2))) count++;
        for (var word : around.split(" ")) if (word.length() > 2 && hasWord(query, word)) count++;
        return Math.min(count, 9);
    }

    private Around around(Name<T> name) {
        return around.computeIfAbsent(name, one -> {
            var text = within.apply(one.what);
            return new Around(text, plain(text.en()) + " " + plain(text.zh()));
        });
    }

    private List<Tail<T>> beginningWith(String start) {
        int from = firstAtLeast(start);
        int to = firstAtLeast(start + '\uffff');
        return tails.subList(from, to);
    }

    private int firstAtLeast(String text) {
        int low = 0;
        int high = tails.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tails.get(middle).text.compareTo(text) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static <T> Comparator<Scored<T>> ORDER() {
        return Comparator.<Scored<T>>comparingInt(Scored::score)
                .thenComparingInt(scored -> scored.name.rank)
                .thenComparingInt(scored -> scored.name.en.length())
                .thenComparing(scored -> scored.name.en)
                .thenComparing(scored -> scored.name.zh);
    }

    private static <T> java.util.function.Predicate<Hit<T>> distinct() {
        var seen = new java.util.HashSet<List<Text>>();
        return hit -> seen.add(List.of(hit.name, hit.within));
    }

    /// A Chinese character is a word of its own.
    private static boolean begins(String text, int at) {
        char here = text.charAt(at);
        if (here == ' ') return false;
        return at == 0 || here > 0x2e80 || text.charAt(at - 1) == ' ' || text.charAt(at - 1) > 0x2e80;
    }

    /// Small letters without accents, one space between words.
    static String plain(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\p{M}’'`]", "");
        return letters.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
