package org.moothall.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Directory;
import org.moothall.directory.Office;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Similar;
import org.moothall.kernel.Text;
import org.moothall.matters.Matters;
import org.moothall.matters.Routing;
import org.moothall.places.Area;
import org.moothall.places.Places;
import org.moothall.places.Spot;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.springframework.stereotype.Component;

/// A chosen place as it is told: in words, whose it is for this kind of matter, what is already reported near by.
@Component
public class Surroundings {

    private static final int MOST = 5;

    private final Places places;
    private final Matters matters;
    private final Directory directory;
    private final Grievances grievances;

    Surroundings(Places places, Matters matters, Directory directory, Grievances grievances) {
        this.places = places;
        this.matters = matters;
        this.directory = directory;
        this.grievances = grievances;
    }

    /// The place of a spot; empty outside the city.
    public Optional<Draft.Where> at(Spot spot, String help) {
        return places.areas().at(spot).map(area -> new Draft.Where(area.key(), spot, help));
    }

    public Text words(Draft.Where where) {
        var areas = places.areas();
        var spot = where.spot();
        return spot == null ? areas.words(areas.require(where.area())) : areas.words(spot);
    }

    /// Township and county of the place.
    public Text within(Draft.Where where) {
        var areas = places.areas();
        var area = areas.require(where.area());
        return areas.words(areas.above(area, Area.Level.TOWNSHIP).orElse(area));
    }

    public Routing route(String matter, Draft.Where where) {
        return matters.route(matters.tree().require(matter), where.area());
    }

    public Office office(String matter, Draft.Where where) {
        return directory.offices().require(route(matter, where).lead());
    }

    /// The card of the place; null where none is chosen yet.
    public Part.@Nullable Chosen chosen(String matter, Draft.@Nullable Where where, Reader reader) {
        if (where == null) return null;
        var office = matter.isEmpty() ? null : reader.t(office(matter, where).name());
        return new Part.Chosen(reader.t(words(where)), reader.t(within(where)), office);
    }

    /// Similar public matters, numbered, nearest first; each links to `address` and its number.
    public List<Part.Near> near(String matter, Draft.@Nullable Where where, String address, Reader reader) {
        if (matter.isEmpty() || where == null || where.spot() == null) return List.of();
        var near = new ArrayList<Part.Near>();
        for (var one : grievances.similar(matter, where.spot(), MOST))
            near.add(row(near.size() + 1, one, address, reader));
        return near;
    }

    private static Part.Near row(int number, Similar one, String address, Reader reader) {
        var words = reader.words();
        var meta =
                reader.t("draft.near.meta", words.distance(one.metres()), words.shortDate(one.at()), one.reporters());
        return new Part.Near(
                number,
                one.title(),
                address + one.number(),
                meta,
                reader.t("draft.phase."
                        + one.phase().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')),
                one.spot().lon(),
                one.spot().lat());
    }
}
