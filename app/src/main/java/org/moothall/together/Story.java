package org.moothall.together;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.moothall.casework.Entry;
import org.moothall.procedure.Verb;

/// The history of a joined case as those who reported it read it: their own until it was joined, then the other case's.
/// What other people wrote is theirs, unless both matters are public.
public final class Story {

    private Story() {}

    /// @param open whether both matters are public
    public static List<Entry> of(List<Entry> own, List<Entry> there, boolean open) {
        var after = there.stream()
                .filter(entry -> entry.verb() != Verb.RECEIVED && !entry.verb().regroups())
                .map(entry -> open || !entry.actor().equals("reporter") ? entry : silent(entry));
        return Stream.concat(own.stream(), after)
                .sorted(Comparator.comparing(Entry::at))
                .toList();
    }

    private static Entry silent(Entry entry) {
        return new Entry(
                entry.caseId(),
                entry.position(),
                entry.verb(),
                entry.fromStep(),
                entry.toStep(),
                entry.actor(),
                entry.by(),
                "",
                entry.given(),
                entry.more(),
                entry.office(),
                entry.person(),
                entry.aside(),
                entry.open(),
                List.of(),
                entry.at());
    }
}
