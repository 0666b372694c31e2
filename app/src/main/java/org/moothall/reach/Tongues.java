package org.moothall.reach;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.moothall.kernel.Language;

/// The languages that somebody is spoken to in.
public record Tongues(List<Language> languages) {

    /// The same in each.
    public String say(Function<Language, String> words, String between) {
        return languages.stream().map(words).collect(Collectors.joining(between));
    }
}
