package org.moothall.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What the demo's residents report and how its offices answer; `city/lanfeng/demo.yaml`.
///
/// @param seed    the same seed makes the same reports
/// @param reports how many
/// @param weeks   over how long, until now
/// @param earlier how many more in the last whole quarter; of these nothing is left to do
/// @param centre  area keys in which half of the reports lie
/// @param names   by language tag
/// @param words   what is said whatever the matter is, by verb
/// @param bursts  more of one kind than usual, for warnings to notice
/// @param chance  what an office says to a warning where no burst says more
record Script(
        long seed,
        int reports,
        int weeks,
        int earlier,
        List<String> centre,
        Map<String, List<String>> names,
        Map<String, List<Text>> words,
        List<Story> stories,
        List<Burst> bursts,
        Answer chance) {

    /// One kind of matter: what residents say of it, what an office asks, hears, replies and plans.
    ///
    /// @param often weighs the stories against each other; 0 for one that only bursts tell
    record Story(String matter, int often, List<Text> says, Text ask, Text answer, List<Text> replies, Text plan) {}

    /// Many at once, the last days more than the first.
    ///
    /// @param matter  kind of matter; one of the stories is about it
    /// @param areas   keys of areas; it lies in their neighbourhoods
    /// @param ago     days before today on which it begins
    /// @param over    whether nothing of it is left to do
    /// @param answer  what its office says to a warning of it; null where the next of its matter says so
    record Burst(
            String matter,
            List<String> areas,
            int ago,
            int days,
            int reports,
            boolean over,
            @Nullable Answer answer) {}

    /// What an office answers to a warning.
    ///
    /// @param link what was begun
    record Answer(String reason, String link) {}

    static Script read(Path file) {
        return YAMLMapper.shared().readValue(file.toFile(), Script.class);
    }

    Story story(SplittableRandom chance) {
        var pick = chance.nextInt(stories.stream().mapToInt(Story::often).sum());
        for (var story : stories) {
            pick -= story.often();
            if (pick < 0) return story;
        }
        return stories.getLast();
    }

    Story about(String matter) {
        return stories.stream()
                .filter(story -> story.matter().equals(matter))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("demo.yaml has no story about " + matter));
    }

    static <T> T one(List<T> of, SplittableRandom chance) {
        return of.get(chance.nextInt(of.size()));
    }
}
