package org.moothall.replay;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.moothall.detect.Field;
import org.moothall.detect.Finding;

/// What would have been one warning: the same kind, in areas that have something in common, seen again
/// within a week.
final class Episode {

    /// Days without a finding, after which it is over.
    static final int FORGET = 7;
    /// It is told again when it is so many times as rare as when it was told last.
    private static final double GROWN = 10;

    private final int number;
    private final LocalDate raised;
    private final Finding first;
    private final Set<String> places = new HashSet<>();
    private Finding strongest;
    private double told;
    private LocalDate seen;

    Episode(int number, LocalDate day, Finding finding, Field field) {
        this.number = number;
        raised = day;
        first = finding;
        strongest = finding;
        told = finding.interval();
        seen = day;
        places.addAll(places(finding, field));
    }

    boolean same(Finding finding, Field field) {
        return finding.kind().equals(first.kind())
                && (finding.way() == Finding.Way.DROP) == (first.way() == Finding.Way.DROP)
                && places(finding, field).stream().anyMatch(places::contains);
    }

    private static Set<String> places(Finding finding, Field field) {
        var places = new HashSet<String>();
        for (var place : field.places())
            if (finding.areas().contains(place.key()) || place.within().stream().anyMatch(finding.areas()::contains))
                places.add(place.key());
        return places;
    }

    /// Whether it has grown so much that it is to be told again.
    boolean follow(LocalDate day, Finding finding, Field field) {
        seen = day;
        places.addAll(places(finding, field));
        if (finding.interval() > strongest.interval()) strongest = finding;
        if (finding.interval() < GROWN * told) return false;
        told = finding.interval();
        return true;
    }

    boolean over(LocalDate day) {
        return seen.plusDays(FORGET).isBefore(day);
    }

    int number() {
        return number;
    }

    LocalDate raised() {
        return raised;
    }

    LocalDate seen() {
        return seen;
    }

    Finding first() {
        return first;
    }

    Finding strongest() {
        return strongest;
    }
}
