package org.moothall.where;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.draft.Draft;
import org.moothall.draft.Drafts;
import org.moothall.draft.Surroundings;
import org.moothall.maps.MapMark;
import org.moothall.maps.MapView;
import org.moothall.maps.Maps;
import org.moothall.places.Area;
import org.moothall.places.Areas;
import org.moothall.places.Places;
import org.moothall.places.Spot;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/report/where` and `/report/area`: search, map, here, or a list of areas. Coordinates come and go in the form only,
/// never in an address.
@Controller
class WherePages {

    private static final int WIDE = 640, HIGH = 560, MOST = 8, HELP = 300;

    private final Drafts drafts;
    private final Places places;
    private final Maps maps;
    private final Surroundings surroundings;

    WherePages(Drafts drafts, Places places, Maps maps, Surroundings surroundings) {
        this.drafts = drafts;
        this.places = places;
        this.maps = maps;
        this.surroundings = surroundings;
    }

    @GetMapping("/report/where")
    @Guard(Guard.Who.EVERYBODY)
    Page ask(HttpServletRequest request, Reader reader) {
        var held = begun(request).orElse(null);
        if (held == null) return Page.at("/report");
        var where = held.draft().where();
        var form = Form.filled(Map.of("help", where == null ? "" : where.help()));
        return page(form, held.draft(), first(where), reader);
    }

    @PostMapping("/report/where")
    @Guard(Guard.Who.EVERYBODY)
    Page choose(Form form, HttpServletRequest request, Reader reader) {
        var held = begun(request).orElse(null);
        if (held == null) return Page.at("/report");
        form.field("help").atMost(HELP, "where.help.long");
        var view = MapView.read(form.value("view"))
                .orElseGet(() -> first(held.draft().where()));
        var spot = pointed(form, view);
        if (spot.isPresent()) {
            var now = taken(held, spot.get(), form);
            return page(form, now.draft(), shown(form, view, spot.get()), reader);
        }
        return switch (form.value("do")) {
            case "search" -> page(form, held.draft(), view, reader);
            case "closer" -> page(form, held.draft(), view.closer(), reader);
            case "wider" -> page(form, held.draft(), view.wider(), reader);
            case "north" -> page(form, held.draft(), view.moved(0, 0.5), reader);
            case "south" -> page(form, held.draft(), view.moved(0, -0.5), reader);
            case "east" -> page(form, held.draft(), view.moved(0.5, 0), reader);
            case "west" -> page(form, held.draft(), view.moved(-0.5, 0), reader);
            default -> used(form, held, view, reader);
        };
    }

    /// A place that was found is shown with its streets; a press on a wide map comes closer, so that the next one is
    /// finer.
    private static MapView shown(Form form, MapView view, Spot spot) {
        if (!form.value("found").isEmpty()) return MapView.around(spot, view.width(), view.height());
        var at = view.at(spot);
        boolean wide = !form.value("do").equals("move") && view.metresPerPixel() > 2 * MapView.STREETS;
        return wide ? at.closer().closer() : at;
    }

    /// A spot that was pressed, found by name, or moved to by the script.
    private Optional<Spot> pointed(Form form, MapView view) {
        if (!form.value("found").isEmpty())
            return form.field("found")
                    .number("where.missing")
                    .map(Double::intValue)
                    .flatMap(i -> found(form).skip(i).findFirst())
                    .map(Areas.Found::spot);
        var x = form.field("spot.x").number("where.missing").orElse(0.0);
        var y = form.field("spot.y").number("where.missing").orElse(0.0);
        if (x > 0 || y > 0) return Optional.of(view.spotAt(x, y));
        return form.value("do").equals("move") ? sent(form) : Optional.empty();
    }

    private static Optional<Spot> sent(Form form) {
        var lon = form.field("longitude").number("where.missing");
        var lat = form.field("latitude").number("where.missing");
        return lon.flatMap(x -> lat.map(y -> new Spot(x, y)));
    }

    private Stream<Areas.Found> found(Form form) {
        var words = form.value("place");
        return words.isEmpty() ? Stream.empty() : places.areas().search(words, MOST).stream();
    }

    private Drafts.Held taken(Drafts.Held held, Spot spot, Form form) {
        var where = surroundings.at(spot, form.value("help"));
        if (where.isEmpty()) form.fault("place", "where.outside");
        return where.map(place -> drafts.keep(held.of(held.draft().at(place)))).orElse(held);
    }

    /// What is chosen is used; a map that was moved while the line was gone sends its spot with the form.
    private Page used(Form form, Drafts.Held held, MapView view, Reader reader) {
        var before = held.draft().where();
        var known = before == null || before.spot() == null ? view.middle() : before.spot();
        var moved = sent(form).filter(spot -> spot.metresTo(known) > 1);
        var now = moved.map(spot -> taken(held, spot, form)).orElse(held);
        var where = now.draft().where();
        var later = form.value("do").equals("later");
        if (later && where == null && form.value("help").isEmpty()) return Page.at("/report/later");
        if (where == null) form.fault("place", "where.missing");
        if (where == null || form.wrong()) return page(form, now.draft(), view, reader);
        drafts.keep(now.of(now.draft().at(new Draft.Where(where.area(), where.spot(), form.value("help")))));
        return Page.at(later ? "/report/later" : "/report/what");
    }

    private Page page(Form form, Draft draft, MapView view, Reader reader) {
        var near = surroundings.near(draft.matter(), draft.where(), "/report/same/", reader);
        var found = found(form).toList();
        var list = IntStream.range(0, found.size())
                .mapToObj(i -> new Part.Found(
                        Integer.toString(i),
                        reader.t(found.get(i).name()),
                        reader.t(found.get(i).within())))
                .toList();
        return new WherePage(
                form,
                ground(view, draft, near, reader),
                surroundings.chosen(draft.matter(), draft.where(), reader),
                form.value("do").equals("search"),
                form.value("do").equals("search") ? list : List.of(),
                near);
    }

    /// The picture with what is near by numbered; the pin is drawn by the page, in the middle. The form carries the
    /// chosen spot, or the middle of the picture where none is chosen yet.
    private Part.Ground ground(MapView view, Draft draft, List<Part.Near> near, Reader reader) {
        var marks = new ArrayList<MapMark>();
        var where = draft.where();
        var chosen = where == null ? null : where.spot();
        if (chosen != null && chosen.metresTo(view.middle()) > 1) marks.add(MapMark.pin(chosen));
        for (var one : near) marks.add(MapMark.number(new Spot(one.longitude(), one.latitude()), one.number()));
        var spot = chosen == null ? view.middle() : chosen;
        return new Part.Ground(
                maps.picture(view, reader.language(), marks, "").dataUri(),
                view.width(),
                view.height(),
                view.written(),
                spot.lon(),
                spot.lat(),
                view.metresPerPixel(),
                maps.addresses(view.middle()));
    }

    private MapView first(Draft.@Nullable Where where) {
        var areas = places.areas();
        if (where == null) return MapView.of(areas, areas.root().key(), WIDE, HIGH);
        var spot = where.spot();
        return spot == null ? MapView.of(areas, where.area(), WIDE, HIGH) : MapView.around(spot, WIDE, HIGH);
    }

    @GetMapping("/report/area")
    @Guard(Guard.Who.EVERYBODY)
    Page areas(@RequestParam(defaultValue = "") String in, HttpServletRequest request, Reader reader) {
        if (begun(request).isEmpty()) return Page.at("/report");
        return list(Form.empty(), in, reader);
    }

    @PostMapping("/report/area")
    @Guard(Guard.Who.EVERYBODY)
    Page area(@RequestParam(defaultValue = "") String in, Form form, HttpServletRequest request, Reader reader) {
        var held = begun(request).orElse(null);
        if (held == null) return Page.at("/report");
        var areas = places.areas();
        var area = form.field("area")
                .required("where.area.missing")
                .check(key -> key.isEmpty() || areas.find(key).isPresent(), "where.area.missing")
                .text();
        var help = form.field("help")
                .required("where.area.help.missing")
                .atMost(HELP, "where.help.long")
                .text();
        if (form.wrong()) return list(form, in, reader);
        drafts.keep(held.of(held.draft().at(new Draft.Where(area, null, help))));
        return Page.at("/report/what");
    }

    private Page list(Form form, String in, Reader reader) {
        var areas = places.areas();
        var here = areas.find(in).orElseGet(areas::root);
        var children = areas.children(here.key());
        var last = here.level() == Area.Level.TOWNSHIP || children.isEmpty();
        var up = here.parent() == null ? "/report/where" : "/report/area?in=" + here.parent();
        return new AreaPage(
                form,
                here.parent() == null ? null : reader.t(areas.words(here)),
                up,
                children.stream()
                        .map(area -> new Part.Link(reader.t(area.name()), "/report/area?in=" + area.key(), false))
                        .toList(),
                last ? choices(here, children, reader) : List.of());
    }

    private static List<Part.Choice> choices(Area here, List<Area> children, Reader reader) {
        var unsure = new Part.Choice(here.key(), reader.t("where.area.unsure"));
        return Stream.concat(
                        children.stream().map(area -> new Part.Choice(area.key(), reader.t(area.name()))),
                        Stream.of(unsure))
                .toList();
    }

    private Optional<Drafts.Held> begun(HttpServletRequest request) {
        return drafts.find(request)
                .filter(Drafts.Held::open)
                .filter(held -> !held.draft().matter().isEmpty());
    }
}
