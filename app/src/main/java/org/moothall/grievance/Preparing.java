package org.moothall.grievance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseId;
import org.moothall.casework.Opening;
import org.moothall.grievance.Filing.TakenOver;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Language;
import org.moothall.kernel.NotFound;
import org.moothall.kernel.Text;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.matters.Question;
import org.moothall.matters.Routing;
import org.moothall.places.Area;
import org.moothall.places.Areas;
import org.moothall.places.Places;
import org.moothall.places.Spot;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/// Makes a report ready to be written: finds its owner, its words, its title, what the public may see. Memory only;
/// runs on the caller's thread.
@Component
class Preparing {

    static final String LINE = "grievance";
    private static final int LONGEST_TITLE = 80;
    /// About 100 m.
    private static final double STREET = 1000;

    private final Matters matters;
    private final Places places;
    private final Confiding.Sealer sealer;

    Preparing(Matters matters, Places places, Confiding.Sealer sealer) {
        this.matters = matters;
        this.places = places;
        this.sealer = sealer;
    }

    /// A report whose owner has been found: all that the writing transaction needs, so that it only writes.
    ///
    /// @param branch      the branch above the matter
    /// @param publicPlace the place as the public may read it
    /// @param publicSpot  the point as the public may see it; null where none is known
    /// @param confided    how what was said is sealed; null where it is not
    record Prepared(
            Filing filing,
            Opening opening,
            @Nullable Confiding confided,
            String branch,
            boolean isPublic,
            Text publicPlace,
            @Nullable Spot publicSpot) {

        GrievanceStore.Row row(String number) {
            var spot = filing.spot();
            return new GrievanceStore.Row(
                    opening.id(),
                    number,
                    filing.channel(),
                    source(),
                    filing.matter(),
                    branch,
                    filing.area(),
                    spot == null ? null : spot.lon(),
                    spot == null ? null : spot.lat(),
                    filing.placeHelp(),
                    filing.description(),
                    answers(filing.answers()),
                    filing.attachments(),
                    filing.language(),
                    filing.at(),
                    isPublic,
                    publicSpot == null ? null : publicSpot.lon(),
                    publicSpot == null ? null : publicSpot.lat(),
                    publicPlace.en(),
                    publicPlace.zh(),
                    publicSpot == null ? null : Similar.Grid.cell(publicSpot));
        }

        Optional<Confiding> sealed() {
            return Optional.ofNullable(confided);
        }

        private String source() {
            return filing.by() instanceof Actor.Machine(String name) ? name : "";
        }

        static String answers(Map<String, List<String>> answers) {
            if (answers.isEmpty()) return "{}";
            var object = JsonNodeFactory.instance.objectNode();
            answers.forEach((question, answered) -> {
                var array = object.putArray(question);
                answered.forEach(array::add);
            });
            return object.toString();
        }
    }

    Prepared filing(Filing filing) {
        return prepared(filing, new CaseId(Ids.next()), null, null, false);
    }

    /// @param sealed whether the other case was sealed, and so this one is, whatever its kind
    Prepared part(Filing filing, boolean sealed) {
        return prepared(filing, new CaseId(Ids.next()), null, null, sealed);
    }

    Prepared takenOver(TakenOver taken) {
        var filing = new Filing(
                taken.id().value(),
                Filing.Channel.IMPORT,
                taken.matter(),
                taken.area(),
                taken.spot(),
                "",
                taken.description(),
                Map.of(),
                List.of(),
                Reporter.ANONYMOUS,
                Language.EN,
                taken.opened(),
                new Actor.Machine(taken.source()));
        return prepared(
                filing,
                taken.id(),
                taken,
                taken.place().isBlank() ? null : new Text(taken.place(), taken.place()),
                false);
    }

    private Prepared prepared(
            Filing raw, CaseId id, @Nullable TakenOver taken, @Nullable Text named, boolean sealedBefore) {
        var said = raw.cleaned();
        var matter = matters.tree().require(said.matter());
        if (!matter.leaf()) throw new NotFound("a kind of matter " + matter.key());
        var areas = places.areas();
        var area = areas.require(said.area());
        var confided = sealedBefore || matter.sealed() ? sealer.confiding(id, said) : null;
        var filing = confided == null ? said : confided.filing();
        var place = named != null && confided == null ? named : place(areas, area, filing.spot());
        var title = confided != null
                ? matter.name().in(filing.language()) + ", " + area.name().in(filing.language())
                : taken != null && !taken.title().isBlank()
                        ? PublicReport.words(Filing.clean(taken.title()))
                        : title(filing, matter);
        var opening = opening(filing, id, matter, area, place, title, taken, confided);
        var shown = shown(matter.place(), filing.spot(), areas, area);
        var exact = matter.place() == Matter.Precision.EXACT;
        return new Prepared(
                filing,
                opening,
                confided,
                branch(matter),
                matter.isPublic() && confided == null,
                exact ? place : place(areas, area, shown),
                shown);
    }

    private Opening opening(
            Filing filing,
            CaseId id,
            Matter matter,
            Area area,
            Text place,
            String title,
            @Nullable TakenOver taken,
            @Nullable Confiding confided) {
        var routing = matters.route(matter, area.key());
        return new Opening(
                id,
                LINE,
                matter.procedure(),
                title,
                confided == null
                        ? words(filing, matter)
                        : matter.name().en() + " " + matter.name().zh(),
                matter.key(),
                matter.path(),
                matter.urgency().name().toLowerCase(Locale.ROOT),
                area.path(),
                place,
                routing.lead(),
                routing.decided(),
                routing.why(),
                about(confided == null ? filing.answers() : confided.answers(), matter),
                routing.with().stream().map(Preparing::with).toList(),
                filing.by(),
                taken == null ? null : taken.target(),
                filing.at(),
                taken == null ? null : ending(taken, confided),
                confided != null);
    }

    /// Key of the office that the reporter complains of, where the kind of matter asks for it.
    private static @Nullable String about(Map<String, List<String>> answers, Matter matter) {
        return matter.questions().stream()
                .filter(question -> question.type() == Question.Type.OFFICE)
                .flatMap(question -> answers.getOrDefault(question.key(), List.of()).stream())
                .findFirst()
                .orElse(null);
    }

    private static Opening.@Nullable Ending ending(TakenOver taken, @Nullable Confiding confided) {
        var closed = taken.closed();
        if (closed == null) return null;
        var outcome = Filing.clean(taken.outcome());
        return new Opening.Ending(
                closed.isBefore(taken.opened()) ? taken.opened() : closed,
                confided == null ? outcome : confided.sealing().words(outcome));
    }

    private static Opening.With with(Routing.With with) {
        return new Opening.With(with.office(), with.why());
    }

    private static String words(Filing filing, Matter matter) {
        return Stream.of(matter.name().en(), matter.name().zh(), filing.placeHelp(), filing.description())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static Text place(Areas areas, Area area, @Nullable Spot spot) {
        return spot == null ? areas.words(area) : areas.words(spot);
    }

    /// The middle branch of the matter's way through the tree.
    static String branch(Matter matter) {
        return matter.path().get(Math.max(0, matter.path().size() - 2));
    }

    private static @Nullable Spot shown(Matter.Precision precision, @Nullable Spot spot, Areas areas, Area area) {
        if (spot == null) return null;
        return switch (precision) {
            case EXACT -> spot;
            case STREET -> new Spot(Math.round(spot.lon() * STREET) / STREET, Math.round(spot.lat() * STREET) / STREET);
            case NEIGHBOURHOOD -> areas.middle(area.key());
        };
    }

    /// The first sentence of what was said, cut at a word; the kind of matter where nothing was. Lists show it, public
    /// ones too.
    private static String title(Filing filing, Matter matter) {
        var text = PublicReport.words(filing.description()).strip();
        var sentence = text.substring(0, sentence(text)).strip();
        if (sentence.isEmpty()) return matter.name().in(filing.language());
        if (sentence.length() <= LONGEST_TITLE) return sentence;
        var cut = sentence.lastIndexOf(' ', LONGEST_TITLE);
        var end = cut > LONGEST_TITLE / 2 ? cut : LONGEST_TITLE;
        if (Character.isHighSurrogate(sentence.charAt(end - 1))) end--;
        return sentence.substring(0, end) + "…";
    }

    /// Where the first sentence or line ends.
    private static int sentence(String text) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '\n' || letter == '\r') return i;
            var last = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
            if ("。！？".indexOf(letter) >= 0 || (last && ".!?".indexOf(letter) >= 0)) return i + 1;
        }
        return text.length();
    }
}
