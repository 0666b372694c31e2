package org.moothall.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.densify.Densifier;
import org.moothall.casework.Actor;
import org.moothall.directory.Officer;
import org.moothall.directory.Offices;
import org.moothall.directory.Role;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Filing.Channel;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Language;
import org.moothall.matters.MatterTree;
import org.moothall.matters.Question;
import org.moothall.places.Area;
import org.moothall.places.Areas;
import org.moothall.places.Spot;

/// The demo's residents: what they report, where, when, by which way.
///
/// @param kerbs spots where something may be reported, by leaf area
/// @param now   the last report is some minutes older
record Residents(
        Script script,
        Areas areas,
        Map<String, List<Spot>> kerbs,
        MatterTree matters,
        Offices offices,
        ZoneId zone,
        Instant now) {

    private static final int MOST_MINUTES = 65 * 24 * 60;

    private static final int DAYTIME = 14 * 60;

    /// Degrees: about 50 m.
    private static final double APART = 0.0005;

    /// A report about to be filed, with the story it belongs to and the dice of what becomes of it.
    ///
    /// @param over whether nothing of it is left to do
    record Said(Script.Story story, Filing filing, SplittableRandom chance, boolean over) {}

    /// All of them, the oldest first.
    List<Said> say() {
        var chance = new SplittableRandom(script.seed());
        var leaves = areas.leaves();
        var central = leaves.stream().filter(this::central).toList();
        var clerk = offices.people().stream()
                .flatMap(person -> offices.officer(person.key()).stream())
                .filter(officer -> officer.is(Role.COUNTER))
                .findFirst()
                .orElseThrow();
        var said = new ArrayList<Said>();
        for (int i = 0; i < script.reports() + script.earlier(); i++) {
            var own = chance.split();
            var over = i >= script.reports();
            var area = Script.one(over || own.nextBoolean() ? central : leaves, own);
            said.add(one(own, area, script.story(own), clerk, over, () -> over ? earlier(own) : now.minus(age(own))));
        }
        for (var burst : script.bursts()) burst(burst, chance, clerk, said);
        said.sort(Comparator.comparing(one -> one.filing().at()));
        return said;
    }

    private boolean central(Area leaf) {
        return script.centre().stream().anyMatch(leaf.path()::contains);
    }

    private void burst(Script.Burst burst, SplittableRandom chance, Officer clerk, List<Said> said) {
        var story = script.about(burst.matter());
        var there = areas.leaves().stream()
                .filter(leaf -> burst.areas().stream().anyMatch(leaf.path()::contains))
                .toList();
        for (int i = 0; i < burst.reports(); i++) {
            var own = chance.split();
            said.add(one(own, Script.one(there, own), story, clerk, burst.over(), () -> within(burst, own)));
        }
    }

    /// By day, and rather late than early in it.
    private Instant within(Script.Burst burst, SplittableRandom chance) {
        var day = (long) (burst.days() * Math.sqrt(chance.nextDouble()));
        return now.atZone(zone)
                .toLocalDate()
                .minusDays(burst.ago() - day)
                .atTime(7, 0)
                .plusMinutes(chance.nextInt(DAYTIME))
                .atZone(zone)
                .toInstant();
    }

    /// @param at asked for last, so that a story's dice do not change with when it is told
    private Said one(
            SplittableRandom chance, Area area, Script.Story story, Officer clerk, boolean over, Supplier<Instant> at) {
        var language = chance.nextInt(10) < 7 ? Language.ZH : Language.EN;
        var channel =
                Script.one(List.of(Channel.WEB, Channel.WEB, Channel.WEB, Channel.TELEPHONE, Channel.COUNTER), chance);
        var filing = new Filing(
                new UUID(chance.nextLong(), chance.nextLong()),
                channel,
                story.matter(),
                area.key(),
                near(area, chance),
                "",
                Script.one(story.says(), chance).in(language),
                answers(story.matter(), chance),
                List.of(),
                reporter(language, chance),
                language,
                at.get(),
                channel == Channel.WEB ? new Actor.Reporter() : new Actor.Staff(clerk));
        return new Said(story, filing, chance, over);
    }

    /// Rather lately than long ago.
    private Duration age(SplittableRandom chance) {
        var share = chance.nextDouble();
        return Duration.ofMinutes(20 + (long) (share * Math.sqrt(share) * script.weeks() * 7 * 24 * 60));
    }

    /// In the last whole quarter, early enough to be over within it.
    private Instant earlier(SplittableRandom chance) {
        var begun =
                now.atZone(zone).toLocalDate().with(IsoFields.DAY_OF_QUARTER, 1).minusMonths(3);
        return begun.atTime(7, 0).atZone(zone).toInstant().plus(Duration.ofMinutes(chance.nextInt(MOST_MINUTES)));
    }

    /// Somewhere along a street of the area; in its middle where it has none.
    private Spot near(Area area, SplittableRandom chance) {
        var along = kerbs.getOrDefault(area.key(), List.of());
        return along.isEmpty() ? areas.middle(area.key()) : Script.one(along, chance);
    }

    /// Spots on streets, some 50 m apart, by leaf area.
    static Map<String, List<Spot>> kerbs(Areas areas) {
        return areas.streets().stream()
                .flatMap(street ->
                        Arrays.stream(Densifier.densify(street.line(), APART).getCoordinates()))
                .map(point -> new Spot(point.x, point.y))
                .flatMap(spot -> areas.at(spot).map(area -> Map.entry(area.key(), spot)).stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<String, List<String>> answers(String matter, SplittableRandom chance) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var question : matters.require(matter).questions()) {
            var answer = answer(question, chance).toList();
            if (!answer.isEmpty()) answers.put(question.key(), answer);
        }
        return answers;
    }

    private static Stream<String> answer(Question question, SplittableRandom chance) {
        return switch (question.type()) {
            case CHOICE, CHOICES ->
                Stream.of(Script.one(question.choices(), chance).key());
            case NUMBER -> Stream.of(String.valueOf(1 + chance.nextInt(6)));
            case TEXT, DATE, OFFICE -> Stream.empty();
        };
    }

    Reporter reporter(Language language, SplittableRandom chance) {
        if (chance.nextInt(10) < 3) return Reporter.ANONYMOUS;
        var name = Script.one(script.names().getOrDefault(language == Language.EN ? "en" : "zh", List.of("")), chance);
        var phone = 1000 + chance.nextInt(9000);
        return new Reporter(name, "5550 " + phone, "", "", phone % 2 == 0);
    }
}
