package org.moothall.heed;

import java.util.List;
import java.util.stream.Stream;
import org.moothall.directory.Office;
import org.moothall.directory.Offices;
import org.moothall.kernel.Text;
import org.moothall.matters.Matter;
import org.moothall.matters.MatterTree;
import org.moothall.places.Area;
import org.moothall.places.Areas;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// What keys are called. A key that the city has no more is shown as it is.
public record Names(Offices offices, MatterTree tree, Areas areas) {

    private static final int NAMED = 3;

    public String office(Reader reader, String key) {
        return reader.t(offices.find(key).map(Office::name).orElse(new Text(key, key)));
    }

    /// Empty where it is about no kind of matter.
    public String kind(Reader reader, String key) {
        return reader.t(tree.find(key).map(Matter::name).orElse(new Text(key, key)));
    }

    public String area(Reader reader, String key) {
        return reader.t(areas.find(key).map(areas::words).orElse(new Text(key, key)));
    }

    /// One in full; of several the first ones, and how many more.
    public String places(Reader reader, List<String> keys) {
        if (keys.size() == 1) return area(reader, keys.getFirst());
        var first = String.join(
                reader.t("heed.and"),
                keys.stream().limit(NAMED).map(key -> shortly(reader, key)).toList());
        return keys.size() <= NAMED ? first : reader.t("heed.more-places", first, keys.size() - NAMED);
    }

    private String shortly(Reader reader, String key) {
        return reader.t(areas.find(key).map(Area::name).orElse(new Text(key, key)));
    }

    List<Part.Choice> officeChoices(Reader reader) {
        return offices.all().stream()
                .map(office -> new Part.Choice(office.key(), reader.t(office.name())))
                .toList();
    }

    List<Part.Choice> kindChoices(Reader reader) {
        return tree.top().stream()
                .map(top -> new Part.Choice(top.key(), reader.t(top.name())))
                .toList();
    }

    /// Branches, each with what stands below it.
    List<Part.Choice> kindsAndBranches(Reader reader) {
        return tree.top().stream()
                .flatMap(top ->
                        Stream.concat(Stream.of(new Part.Choice(top.key(), reader.t(top.name()))), below(top, reader)))
                .toList();
    }

    private Stream<Part.Choice> below(Matter branch, Reader reader) {
        return tree.leaves().stream()
                .filter(leaf -> leaf.path().getFirst().equals(branch.key()))
                .map(leaf -> new Part.Choice(
                        leaf.key(), reader.t("heed.below", reader.t(branch.name()), reader.t(leaf.name()))));
    }

    /// The city, its counties and their townships.
    List<Part.Choice> areaChoices(Reader reader) {
        return areas.all().stream()
                .filter(area -> area.path().size() <= NAMED)
                .map(area -> new Part.Choice(area.key(), reader.t(areas.words(area))))
                .toList();
    }
}
