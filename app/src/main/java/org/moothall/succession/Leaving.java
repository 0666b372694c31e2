package org.moothall.succession;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Ground;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.city.CitySettings;
import org.moothall.directory.Officer;
import org.moothall.directory.Offices;
import org.moothall.directory.Role;
import org.moothall.procedure.Verb;
import tools.jackson.databind.node.MissingNode;

/// Who leaves: everybody whose post another city takes away, or one person whose cases are handed over.
///
/// @param before     the city as it is
/// @param after      as it will be; without the person whose cases are handed over
/// @param centre     key of the office that owns what no rule can send
/// @param conference key of the office that calls the joint conference of offices
/// @param person     whose cases are handed over while they still hold their post; null in a load
/// @param to         who shall have them; null where the rule names somebody for each
public record Leaving(
        Offices before,
        Offices after,
        String centre,
        String conference,
        @Nullable String person,
        @Nullable String to) {

    /// Everybody who holds a post now and will hold it no more.
    static Leaving by(Offices before, CityItems after) {
        return of(before, Offices.of(after), after);
    }

    /// Everybody who has a case and holds no post that could: whoever acted by an older city while another was loaded.
    static Leaving by(CityItems items) {
        var offices = Offices.of(items);
        return of(offices, offices, items);
    }

    private static Leaving of(Offices before, Offices after, CityItems items) {
        var settings = items.find("city", "city").map(CityItem::content).orElse(MissingNode.getInstance());
        var centre = settings.path("triage").asString("");
        return new Leaving(before, after, centre, settings.path("conference").asString(centre), null, null);
    }

    /// One person, whose cases are handed over.
    static Leaving of(Offices offices, CitySettings city, String person, @Nullable String to) {
        return new Leaving(offices, offices.without(person), city.triage(), city.conference(), person, to);
    }

    /// Whether anybody's posts change at all.
    boolean changes() {
        return before != after;
    }

    /// Whether somebody's cases are handed over who still holds the post.
    public boolean planned() {
        return person != null;
    }

    /// Those whose cases have to be looked at, each by itself.
    Set<String> people(List<Seat> seats) {
        if (person != null) return Set.of(person);
        return seats.stream()
                .flatMap(seat -> Stream.concat(
                        holds(seat) ? Stream.empty() : Stream.of(seat.handler()),
                        Stream.ofNullable(seat.leader()).filter(leader -> !leads(leader, seat.lead()))))
                .collect(Collectors.toSet());
    }

    private boolean holds(Seat seat) {
        return after.handlers(seat.lead()).contains(seat.handler())
                && after.officer(seat.handler())
                        .filter(officer ->
                                after.restricted().bars(officer, seat.kind()).isEmpty())
                        .isPresent();
    }

    private boolean leads(String leader, String lead) {
        return after.officer(leader)
                .filter(officer -> officer.is(Role.HEAD) && over(officer, lead))
                .isPresent();
    }

    private boolean over(Officer officer, String lead) {
        var office = officer.office().key();
        return office.equals(lead) || office.equals(centre) || after.above(lead).contains(office);
    }

    /// What becomes of one case; `Going.taken` is null where it stays as it is.
    Going of(CaseFile file, Ground ground, Actor actor, Instant at) {
        var heir = file.handler().equals(person) ? to : null;
        var taken = file.left(act(Verb.SUCCEED, actor, heir, at), ground);
        var now = taken.file();
        if (!now.handler().equals(file.handler()) || !now.lead().equals(file.lead()))
            return new Going(file, ground, taken);
        var cared = file.leaderLeft(ground);
        return new Going(file, ground, cared ? file.left(act(Verb.LET_GO, actor, null, at), ground) : null);
    }

    /// Who decides what is disputed about a case; `Going.taken` is null where it is who decided it before.
    ///
    /// @param before key of the office
    Going referred(CaseFile file, Ground ground, String before, Actor actor, Instant at) {
        var now = ground.contest().decider().filter(decider -> !decider.equals(before));
        var act = now.map(decider -> new Act(Verb.REFER, actor, -1, "", null, decider, null, true, List.of(), at));
        return new Going(file, ground, act.map(made -> file.left(made, ground)).orElse(null));
    }

    private static Act act(Verb verb, Actor actor, @Nullable String person, Instant at) {
        return new Act(verb, actor, -1, "", null, null, person, true, List.of(), at);
    }
}
