package org.moothall.maps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.city.CityItems;
import org.moothall.kernel.Language;
import org.moothall.places.Areas;
import org.moothall.places.Spot;
import org.springframework.stereotype.Service;

/// The door to maps. A page embeds a `MapPicture`; the live map reads the addresses that `Part.Ground` names.
///
/// ```java
/// var view = MapView.read(sent).orElse(MapView.around(spot, 348, 300));
/// var ground = maps.ground(view, reader.language(), List.of(MapMark.pin(spot)));   // for the place picker
/// var picture = maps.picture(view, reader.language(), marks, "");                  // ${picture} in a template
/// ```
@Service
public class Maps {

    private static final CityItems NO_CITY = new CityItems(List.of());

    private volatile MapData data = new MapData(new Ground(Areas.of(NO_CITY), NO_CITY));

    void use(Ground ground) {
        data = new MapData(ground);
    }

    MapData data() {
        return data;
    }

    /// The ground in a window, with signs on it; the first sign lies on top.
    ///
    /// @param title what it shows, for who cannot see it; empty where the words beside it say the same
    public MapPicture picture(MapView view, Language language, List<MapMark> marks, String title) {
        return picture(view, language, null, marks, title);
    }

    /// The whole of an area, its border drawn strongly.
    public MapPicture picture(
            String area, int width, int height, Language language, List<MapMark> marks, String title) {
        return picture(MapView.of(areas(), area, width, height), language, area, marks, title);
    }

    /// Some areas marked, with as much of the ground around them again.
    ///
    /// @param keys of areas; none that is no area of this city
    public MapPicture marking(List<String> keys, int width, int height, Language language, String title) {
        var view = MapView.of(areas(), keys, width, height).wider();
        var whole = whole(width, height);
        var shown = view.metresPerPixel() < whole.metresPerPixel() ? view : whole;
        return new MapPicture(
                shown, new Drawing(shown, language, data.ground()).marking(keys).svg(null, List.of(), title));
    }

    private MapPicture picture(
            MapView view, Language language, @Nullable String focus, List<MapMark> marks, String title) {
        return new MapPicture(view, new Drawing(view, language, data.ground()).svg(focus, marks, title));
    }

    /// As close to a spot as something can be recognized there: its streets, or its neighbourhood where the city's
    /// files have no streets.
    public MapView around(Spot spot, int width, int height) {
        var near = MapView.around(spot, width, height);
        if (!data.ground().in(near.box()).isEmpty()) return near;
        return areas().at(spot)
                .map(area -> MapView.of(areas(), area.key(), width, height))
                .orElseGet(() -> whole(width, height))
                .at(spot);
    }

    /// Where the live map finds its data, apart by spaces. A large city's streets come by the piece; the spot is then
    /// told to a hundredth of a degree only.
    public String addresses(Spot around) {
        return data.addresses(around);
    }

    /// The window with all of the city in it.
    public MapView whole(int width, int height) {
        return MapView.of(areas(), areas().root().key(), width, height);
    }

    private Areas areas() {
        return data.ground().areas();
    }
}
