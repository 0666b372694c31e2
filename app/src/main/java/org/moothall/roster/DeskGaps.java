package org.moothall.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.moothall.city.Fault;
import org.moothall.directory.Office;
import org.moothall.directory.Offices;

/// What a desk lacks though its file is sound.
record DeskGaps(Desk desk, Offices offices) {

    private static final int A_MONTH = 30;

    List<Fault> all() {
        var faults = new ArrayList<Fault>();
        for (var post : desk.posts()) tooFew(post).forEach(faults::add);
        tooMuch().forEach(faults::add);
        if (desk.rules().onlyOwnLevel()) faults.addAll(others());
        return faults;
    }

    /// Fewer people than serve at once.
    private Stream<Fault> tooFew(Desk.Post post) {
        var most = post.needs().stream().mapToInt(Desk.Need::many).max().orElse(0);
        var able = Server.of(desk, offices).stream()
                .filter(server -> post.takes(server.as()))
                .count();
        if (able >= most) return Stream.empty();
        return Stream.of(fault(
                desk,
                "The post “%s” needs %d at once, and %d may fill it.".formatted(post.key(), most, able),
                "Name more under people, or fill their posts."));
    }

    /// More duties in a month of working days than all may serve together, where that is no wish.
    private Stream<Fault> tooMuch() {
        var each = desk.rules().aMonth();
        if (each == 0 || desk.rules().prices().aMonth() > 0) return Stream.empty();
        var wanted = A_MONTH
                * desk.posts().stream()
                        .flatMapToInt(post ->
                                desk.shifts().stream().mapToInt(shift -> post.many(shift.key(), DayKind.WORKDAY)))
                        .sum();
        var possible = each * Server.of(desk, offices).size();
        if (possible >= wanted) return Stream.empty();
        return Stream.of(fault(
                desk,
                "A month of 30 days has %d duties, and all together may serve %d.".formatted(wanted, possible),
                "Raise a-month, or name more under people."));
    }

    private List<Fault> others() {
        var own = level(offices.require(desk.office()).kind());
        return Server.of(desk, offices).stream()
                .filter(server -> offices.officer(server.person())
                        .filter(officer -> level(officer.office().kind()) != own)
                        .isPresent())
                .map(server -> fault(
                        desk,
                        "%s is of another level than the desk.".formatted(server.person()),
                        "Take their post out, or write own-level: false under rules."))
                .toList();
    }

    private enum Level {
        CITY,
        COUNTY,
        TOWNSHIP
    }

    private static Level level(Office.Kind kind) {
        return switch (kind) {
            case COORDINATION_CENTRE, CITY_DEPARTMENT, SUPERVISION -> Level.CITY;
            case COUNTY, COUNTY_DEPARTMENT -> Level.COUNTY;
            case TOWNSHIP -> Level.TOWNSHIP;
        };
    }

    static Fault fault(Desk desk, String what, String mend) {
        return new Fault("%s/%s.yaml".formatted(DutyPart.FOLDER, desk.key()), 0, what, mend);
    }
}
