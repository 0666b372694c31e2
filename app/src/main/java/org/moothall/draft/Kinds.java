package org.moothall.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.moothall.directory.Directory;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.places.Places;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.springframework.stereotype.Component;

/// The kinds of matter as a form offers them: found by words or along the tree, each with whose it usually is.
@Component
public class Kinds {

    private static final int MOST = 12;

    private final Matters matters;
    private final Places places;
    private final Directory directory;

    Kinds(Matters matters, Places places, Directory directory) {
        this.matters = matters;
        this.places = places;
        this.directory = directory;
    }

    /// Kinds that fit the words, best first, after those that somebody else puts first.
    public List<Part.Choice> search(String words, Reader reader, List<Part.Choice> first) {
        var before = first.stream().map(Part.Choice::value).toList();
        var found = matters.tree().search(words, reader.language(), MOST).stream()
                .filter(kind -> !before.contains(kind.key()))
                .map(kind -> choice(kind, reader));
        return Stream.concat(first.stream(), found).limit(MOST).toList();
    }

    /// The kinds of a branch, under its smaller branches.
    public List<Part.Choice> of(String branch, Reader reader) {
        return matters.tree().children(branch).stream()
                .flatMap(child -> child.leaf() ? Stream.of(child) : matters.tree().children(child.key()).stream())
                .map(kind -> choice(kind, reader))
                .toList();
    }

    /// The largest branches, as links below an address.
    public List<Part.Link> branches(String address, String on, Reader reader) {
        return matters.tree().top().stream()
                .map(branch -> new Part.Link(
                        reader.t(branch.name()),
                        address + branch.key(),
                        branch.key().equals(on)))
                .toList();
    }

    /// “Roads and footways, Road surface: Hole in the road” without its own name.
    public String branch(Matter kind, Reader reader) {
        return String.join(
                reader.t("draft.kind.in"),
                kind.path().stream()
                        .limit(kind.path().size() - 1L)
                        .map(key -> reader.t(matters.tree().require(key).name()))
                        .toList());
    }

    /// Whose it is, where that is the same everywhere; else that the place decides.
    public String office(Matter kind, Reader reader) {
        var leads = new LinkedHashSet<String>();
        for (var area : places.areas().leaves()) {
            leads.add(matters.route(kind, area.key()).lead());
            if (leads.size() > 1) return reader.t("draft.kind.by-place");
        }
        return leads.stream()
                .map(key -> reader.t(directory.offices().require(key).name()))
                .findFirst()
                .orElse(reader.t("draft.kind.by-place"));
    }

    /// With a word of why it is offered.
    public Part.Choice choice(Matter kind, Reader reader, String why) {
        return new Part.Choice(
                kind.key(), reader.t(kind.name()), reader.t("draft.kind.why", why, usually(kind, reader)));
    }

    private Part.Choice choice(Matter kind, Reader reader) {
        return new Part.Choice(kind.key(), reader.t(kind.name()), usually(kind, reader));
    }

    /// Its branch, and whose it usually is.
    private String usually(Matter kind, Reader reader) {
        return reader.t("draft.kind.hint", branch(kind, reader), office(kind, reader));
    }
}
