package org.moothall.matters;

import java.util.List;
import org.moothall.city.CityItems;
import org.moothall.directory.Offices;
import org.moothall.places.Area;
import org.moothall.places.Areas;
import org.springframework.stereotype.Service;

/// The door to kinds of matter and to the duty list.
@Service
public class Matters {

    private static final CityItems NO_CITY = new CityItems(List.of());

    private volatile Router router = router(NO_CITY, Offices.of(NO_CITY), Areas.of(NO_CITY));

    public MatterTree tree() {
        return router.tree();
    }

    /// Whose a matter is in an area (a leaf, or a larger one where no more is known). Pure memory; never fails for a
    /// known matter and area.
    public Routing route(Matter matter, String area) {
        var now = router;
        return now.route(matter, now.areas().require(area));
    }

    /// Key of the office that `route` would name, without its sentences: for asking about the whole city at once.
    public String lead(Matter matter, Area area) {
        return router.lead(matter, area);
    }

    /// The same for a kind or branch in several areas: of the smallest that holds them all. The coordination centre’s
    /// where
    /// the city has no such kind.
    public String lead(String kind, List<String> areas) {
        var now = router;
        return now.tree()
                .find(kind)
                .map(matter -> now.lead(matter, now.areas().around(areas)))
                .orElse(now.triage());
    }

    /// Every other item of the duty list that was looked at for a matter in an area, and why it does not decide.
    public List<Routing.Other> looked(Matter matter, Area area) {
        return router.looked(matter, area);
    }

    /// The duty list, in the order of the city's file.
    public List<Duty> duties() {
        return router.duties().all();
    }

    Router router() {
        return router;
    }

    void use(Router now) {
        router = now;
    }

    static Router router(CityItems items, Offices offices, Areas areas) {
        return new Router(
                MatterTree.of(items),
                items.list("duty").stream().map(Duty::of).toList(),
                offices,
                areas,
                items.find("city", "city")
                        .map(city -> city.content().path("triage").asString(""))
                        .orElse(""));
    }
}
