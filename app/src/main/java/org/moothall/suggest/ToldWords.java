package org.moothall.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.kernel.Digest;
import org.moothall.kernel.Language;
import org.moothall.kernel.Text;
import org.moothall.learn.Example;
import org.moothall.matters.Matter;
import org.moothall.matters.MatterTree;

/// What the city itself says of each kind, as texts to learn from: its name and its keywords in both languages,
/// alone and together with the branches above. A city without a single case suggests by these.
record ToldWords(List<Example> examples) {

    static ToldWords of(MatterTree tree) {
        return new ToldWords(
                tree.leaves().stream().flatMap(leaf -> told(leaf, tree)).toList());
    }

    private static Stream<Example> told(Matter leaf, MatterTree tree) {
        var texts = new ArrayList<String>();
        for (var language : Language.values()) {
            var words = language == Language.EN ? leaf.wordsEn() : leaf.wordsZh();
            var name = leaf.name().in(language);
            texts.add(name);
            texts.addAll(words);
            texts.add(name + ". " + String.join(". ", words));
            texts.add(name + ". " + above(leaf, tree, language));
        }
        return texts.stream().map(text -> Example.told(leaf.key(), text));
    }

    private static String above(Matter leaf, MatterTree tree, Language language) {
        return leaf.path().stream()
                .filter(key -> !key.equals(leaf.key()))
                .map(key -> tree.require(key).name())
                .map((Text name) -> name.in(language))
                .collect(Collectors.joining(". "));
    }

    /// Another city, another digest.
    String digest() {
        return Digest.sha256(
                examples.stream().map(one -> one.kind() + "\t" + one.text()).collect(Collectors.joining("\n")));
    }
}
