package org.moothall.setup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Directory;
import org.moothall.kernel.Text;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.matters.Routing;
import org.moothall.places.Places;
import org.moothall.procedure.Procedures;
import org.moothall.web.Form;
import org.moothall.web.Part;
import org.moothall.web.Reader;
import org.springframework.stereotype.Component;

/// Tries a place and a topic on the duty list, as a report would.
@Component
class Trying {

    private static final int OTHERS = 4;

    private final Matters matters;
    private final Places places;
    private final Directory directory;
    private final Procedures procedures;

    Trying(Matters matters, Places places, Directory directory, Procedures procedures) {
        this.matters = matters;
        this.places = places;
        this.directory = directory;
        this.procedures = procedures;
    }

    /// A place that the words name: its name, and the area that it lies in.
    private record Place(Text name, Text within, String area) {}

    /// Null where nothing was tried, or a fault was noted in the form.
    @Nullable
    Tried tried(Form form, Reader reader) {
        if (form.value("place").isEmpty() && form.value("topic").isEmpty()) return null;
        var place = form.field("place").required("setup.try.place.missing").text();
        var topic = form.field("topic").required("setup.try.topic.missing").text();
        var where = place.isEmpty() ? List.<Place>of() : places(place);
        var what = topic.isEmpty() ? List.<Matter>of() : topics(topic, reader);
        if (where.isEmpty()) form.fault("place", "setup.try.place.none", place);
        if (what.isEmpty()) form.fault("topic", "setup.try.topic.none", topic);
        return form.wrong() ? null : tried(where, what, form, reader);
    }

    private List<Place> places(String words) {
        var areas = places.areas();
        var named = areas.find(words).map(area -> new Place(area.name(), areas.words(area), area.key()));
        return named.isPresent()
                ? List.of(named.get())
                : areas.search(words, OTHERS + 1).stream()
                        .map(found -> new Place(found.name(), found.within(), found.area()))
                        .toList();
    }

    private List<Matter> topics(String words, Reader reader) {
        var named = matters.tree().find(words).filter(Matter::leaf);
        return named.isPresent() ? List.of(named.get()) : matters.tree().search(words, reader.language(), OTHERS + 1);
    }

    private Tried tried(List<Place> where, List<Matter> what, Form form, Reader reader) {
        var place = where.getFirst();
        var matter = what.getFirst();
        var area = places.areas().require(place.area());
        var routing = matters.route(matter, area.key());
        var offices = directory.offices();
        var procedure = procedures.current(matter.procedure());
        var urgency = Lengths.key(matter.urgency());
        return new Tried(
                routing.why(),
                offices.require(routing.lead()),
                routing.rule(),
                reasons(place, matter, routing, reader),
                routing.with().stream()
                        .map(with -> new Tried.Helper(offices.require(with.office()), with.why()))
                        .toList(),
                matters.looked(matter, area).stream()
                        .map(other -> new Tried.Looked(
                                other.rule(),
                                Optional.ofNullable(other.office())
                                        .flatMap(offices::find)
                                        .orElse(null),
                                other.why()))
                        .toList(),
                where.stream()
                        .skip(1)
                        .map(other -> link(named(other, reader), other.name().en(), form.value("topic")))
                        .toList(),
                what.stream()
                        .skip(1)
                        .map(other -> link(reader.t(other.name()), form.value("place"), other.key()))
                        .toList(),
                procedure,
                urgency,
                procedure.limits().stream()
                        .flatMap(limit -> limit
                                .length(urgency)
                                .map(length ->
                                        new Tried.Limit(limit.title(), Lengths.of(reader, length), limit.basis()))
                                .stream())
                        .toList());
    }

    private List<Part.Reason> reasons(Place place, Matter matter, Routing routing, Reader reader) {
        var branch = matter.path().stream()
                .map(key -> reader.t(matters.tree().require(key).name()))
                .toList();
        var reasons = new ArrayList<Part.Reason>();
        reasons.add(new Part.Reason("map", reader.t("setup.try.place"), named(place, reader), null));
        reasons.add(new Part.Reason(
                "list",
                reader.t("setup.try.topic"),
                String.join(reader.t("setup.below"), branch),
                reader.t("setup.try.urgency", reader.t("setup.urgency." + Lengths.key(matter.urgency())))));
        var rule = matters.duties().stream()
                .filter(duty -> duty.item().equals(routing.rule()))
                .findFirst();
        rule.ifPresent(duty -> reasons.add(new Part.Reason(
                "rule",
                reader.t("setup.try.rule", duty.item()),
                reader.t(duty.because()),
                duty.basis() == null ? null : reader.t(duty.basis()))));
        return reasons;
    }

    private static String named(Place place, Reader reader) {
        var name = reader.t(place.name());
        var within = reader.t(place.within());
        return Stream.of(name, within).distinct().count() == 1 || within.contains(name)
                ? within
                : reader.t("setup.try.within", name, within);
    }

    private static Part.Link link(String words, String place, String topic) {
        return new Part.Link(words, "/city/rules?place=" + encoded(place) + "&topic=" + encoded(topic), false);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
