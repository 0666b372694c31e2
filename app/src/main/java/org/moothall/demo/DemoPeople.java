package org.moothall.demo;

import java.util.List;
import java.util.stream.Stream;
import org.moothall.directory.Officer;
import org.moothall.directory.Offices;
import org.moothall.directory.Person;

/// Whom the demo names as people to sign in as: those that the README's tour meets, as far as the city has them.
public record DemoPeople(Offices offices) {

    public static final String PASSWORD = "lanfeng-demo";
    private static final List<String> TOUR = List.of("he-ping", "lin-hui", "chen-jie", "tan-xin");

    public List<String> all() {
        return offices.people().stream().map(Person::key).toList();
    }

    /// One line each: key, name, post.
    public List<String> lines() {
        return TOUR.stream()
                .flatMap(person -> offices.officer(person).stream())
                .map(DemoPeople::line)
                .toList();
    }

    private static String line(Officer officer) {
        return "  %-12s %s, %s, %s"
                .formatted(
                        officer.person(),
                        Stream.of(officer.name().en(), officer.name().zh())
                                .distinct()
                                .reduce((a, b) -> a + " " + b)
                                .orElse(""),
                        officer.title().en(),
                        officer.office().name().en());
    }
}
