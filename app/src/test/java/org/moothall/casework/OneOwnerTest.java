package org.moothall.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.Decision.Taken;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.procedure.Verb;
import org.moothall.whose.Objection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// However wildly offices object, assign, hand over and accept: one office and one named person own the case at every
/// moment, no rung falls, nobody decides whose rung it is not, and the conference ends it.
@CityTest
class OneOwnerTest {

    private static final List<String> OFFICES = List.of(
            "coordination-centre",
            "nandu-government",
            "nandu-water",
            "nandu-transport",
            "nandu-housing",
            "transport-bureau",
            "water-bureau");
    private static final List<Verb> MOVES = List.of(
            Verb.OBJECT, Verb.OBJECT, Verb.OBJECT, Verb.ASSIGN, Verb.ASSIGN, Verb.HAND_OVER, Verb.ACCEPT, Verb.NOTE);

    @Autowired
    Directory directory;

    @Autowired
    Casework casework;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void one_owner_at_every_moment_and_an_end(long seed) {
        var chance = new Random(seed);
        var officers = officers().toList();
        var file = opened();
        for (var i = 0; i < 400; i++) {
            var officer = one(officers, chance);
            var act = act(one(MOVES, chance), officer, file, one(OFFICES, chance));
            var bench = casework.ground(file).contest().bench();
            if (!(casework.take(file.id(), act) instanceof Taken taken)) continue;
            file = taken.file();
            if (act.verb() == Verb.ASSIGN)
                bench.ifPresent(found -> assertThat(found.people()).contains(officer.person()));
            assertThat(directory.offices().holders(file.lead())).contains(file.handler());
        }
        var dispute = casework.ground(file).contest().dispute();
        assertThat(dispute.objections())
                .hasSizeBetween(2, 5)
                .extracting(Objection::rung)
                .isSorted();
    }

    private static Act act(Verb verb, Officer officer, CaseFile file, String office) {
        var named = verb == Verb.ASSIGN || verb == Verb.HAND_OVER ? office : null;
        var at = file.lastAt().plus(Duration.ofMinutes(10));
        return new Act(
                verb, new Actor.Staff(officer), file.version(), "because", null, named, null, true, List.of(), at);
    }

    private Stream<Officer> officers() {
        return OFFICES.stream()
                .flatMap(office -> directory.offices().holders(office).stream())
                .flatMap(person -> directory.officer(person).stream());
    }

    private static <T> T one(List<T> of, Random chance) {
        return of.get(chance.nextInt(of.size()));
    }

    private CaseFile opened() {
        var opening = Openings.seepage("Whose wall?", "nandu-water", SettableClock.MONDAY);
        return transaction
                .execute(status -> casework.open(List.of(opening)))
                .getFirst()
                .file();
    }
}
