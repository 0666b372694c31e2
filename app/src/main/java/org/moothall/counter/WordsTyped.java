package org.moothall.counter;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.draft.Draft;
import org.moothall.draft.Kinds;
import org.moothall.draft.Surroundings;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.petition.Petitions;
import org.moothall.places.Areas;
import org.moothall.places.Places;
import org.moothall.suggest.Suggestions;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.springframework.stereotype.Component;

/// Turns the words that are typed while somebody speaks into a kind and a place. What is clear is taken; what is not is
/// offered, the best first.
@Component
class WordsTyped {

    private static final int MOST = 6;

    private final Matters matters;
    private final Places places;
    private final Kinds kinds;
    private final Surroundings surroundings;
    private final Suggestions suggestions;
    private final Petitions petitions;

    WordsTyped(
            Matters matters,
            Places places,
            Kinds kinds,
            Surroundings surroundings,
            Suggestions suggestions,
            Petitions petitions) {
        this.matters = matters;
        this.places = places;
        this.kinds = kinds;
        this.surroundings = surroundings;
        this.suggestions = suggestions;
        this.petitions = petitions;
    }

    Looked look(Form form, Reader reader) {
        var words = form.value("kind");
        List<Matter> fitting = words.isEmpty() ? List.of() : matters.tree().search(words, reader.language(), MOST);
        var place = form.value("place");
        List<Areas.Found> found = place.isEmpty() ? List.of() : places.areas().search(place, MOST);
        var said = (words + "\n" + form.value("description")).strip();
        return new Looked(
                fitting,
                said.isEmpty() ? List.of() : suggestions.of(said),
                kind(form, words, fitting, reader),
                found,
                where(form, place, found));
    }

    private @Nullable Matter kind(Form form, String words, List<Matter> fitting, Reader reader) {
        if (words.equals(form.value("kind-was")) && !form.value("matter").isEmpty())
            return matters.tree()
                    .find(form.value("matter"))
                    .filter(Matter::leaf)
                    .orElse(null);
        return fitting.stream()
                .filter(one -> fitting.size() == 1 || reader.t(one.name()).equalsIgnoreCase(words))
                .findFirst()
                .orElse(null);
    }

    private Draft.@Nullable Where where(Form form, String words, List<Areas.Found> found) {
        int chosen = -1;
        if (words.equals(form.value("place-was")) && form.value("found").matches("\\d"))
            chosen = Integer.parseInt(form.value("found"));
        else if (found.size() == 1
                || !found.isEmpty() && found.getFirst().name().en().equalsIgnoreCase(words)
                || !found.isEmpty() && found.getFirst().name().zh().equals(words)) chosen = 0;
        if (chosen < 0 || chosen >= found.size()) return null;
        var help = form.value("help");
        var one = found.get(chosen);
        return surroundings.at(one.spot(), help).orElseGet(() -> new Draft.Where(one.area(), null, help));
    }

    Page page(Form form, Looked looked, Reader reader) {
        var kind = looked.kind();
        var where = looked.where();
        return new RegisterPage(
                form,
                matters.tree().leaves().stream().map(Matter::name).toList(),
                kind == null || looked.kinds().size() != 1 ? choices(looked, reader) : List.of(),
                where == null || looked.places().size() > 1 ? places(looked.places(), reader) : List.of(),
                kind == null ? List.of() : kind.questions(),
                kind == null ? List.of() : surroundings.near(kind.key(), where, "", reader),
                kind == null || where == null ? "" : office(kind, where, reader),
                petitions.limit());
    }

    private String office(Matter kind, Draft.Where where, Reader reader) {
        return reader.t(surroundings.office(kind.key(), where).name());
    }

    /// What the words suggest comes first, with the words that decided; what was chosen stays to be seen.
    private List<Part.Choice> choices(Looked looked, Reader reader) {
        var suggested = looked.suggested().stream()
                .map(one ->
                        new Part.Choice(one.kind().key(), reader.t(one.kind().name()), one.because(reader)));
        var found = Stream.concat(Stream.ofNullable(looked.kind()), looked.kinds().stream())
                .distinct()
                .filter(kind ->
                        looked.suggested().stream().noneMatch(one -> one.kind().equals(kind)))
                .map(one -> new Part.Choice(one.key(), reader.t(one.name()), kinds.branch(one, reader)));
        return Stream.concat(suggested, found).toList();
    }

    private static List<Part.Choice> places(List<Areas.Found> found, Reader reader) {
        return IntStream.range(0, found.size())
                .mapToObj(i -> new Part.Choice(
                        Integer.toString(i),
                        reader.t(found.get(i).name()),
                        reader.t(found.get(i).within())))
                .toList();
    }
}
