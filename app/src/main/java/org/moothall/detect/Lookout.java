package org.moothall.detect;

import java.util.List;
import java.util.stream.Stream;

/// Looks at one day: at the series of each area ([Singles]) and at neighbouring places together
/// ([Clusters]).
///
/// How rare a finding is: the chance that a city has is given out in parts beforehand, to ways, to levels
/// of areas, to the areas of a level ([Ways]). A part of 1/m makes what chance brings in one series once in
/// 30 days come once in 30 days in all m together (Bonferroni, weighed). It holds whatever areas have in
/// common, and unlike a false discovery rate it says of each finding by itself how often chance brings the
/// like, which a promise of so many a week needs.
public final class Lookout {

    private final Settings settings;

    public Lookout(Settings settings) {
        this.settings = settings;
    }

    /// What is unusual on the last day of these counts, or has been up to it, the most unusual first. Of
    /// findings that share an area one alone: a smaller area where it has half of what a wider one has too
    /// much, else the wider; of others the more unusual.
    public List<Finding> look(Field field, Days days) {
        if (field.days() == 0) return List.of();
        var ground = Ground.of(field, days);
        var usual = new Usual(ground, settings);
        var singles = new Singles(ground, usual, settings);
        var clusters = new Clusters(ground, usual, settings);
        var ways = new Ways(settings.drops(), clusters.possible(), usual.seasoned());
        var unusual = Stream.of(singles.found(ways), clusters.found(ways), new Rises(ground, usual, singles).found(ways))
                .flatMap(found -> found)
                .filter(one -> one.interval() >= settings.interval())
                .toList();
        return Candidate.apart(unusual).stream()
                .map(one -> one.finding(ground, usual))
                .toList();
    }
}
