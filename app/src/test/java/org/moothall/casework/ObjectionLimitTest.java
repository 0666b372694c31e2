package org.moothall.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.CityTest;
import org.moothall.Petitions;
import org.moothall.SettableClock;
import org.moothall.casework.Decision.Reason;
import org.moothall.casework.Decision.Refused;
import org.moothall.casework.Decision.Taken;
import org.moothall.city.City;
import org.moothall.deadline.Due;
import org.moothall.deadline.TimeLimit;
import org.moothall.directory.Directory;
import org.moothall.directory.Role;
import org.moothall.kernel.Ids;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Procedures;
import org.moothall.procedure.Timetable;
import org.moothall.procedure.Verb;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// A limit to object is held to its last second, in Lanfeng's own procedures and in every pack that has one.
@CityTest
class ObjectionLimitTest {

    @Autowired
    Directory directory;

    @Autowired
    Procedures procedures;

    @Autowired
    Casework casework;

    @Autowired
    TransactionTemplate transaction;

    @BeforeAll
    static void lanfeng_takes_the_pack(@Autowired City city, @TempDir Path folder) {
        Petitions.take(folder, "");
        Petitions.load(city, folder);
    }

    @AfterAll
    static void lanfeng_as_it_was(@Autowired City city) {
        Petitions.lanfengAsItWas(city);
    }

    @Test
    void these_procedures_have_a_limit_to_object() {
        assertThat(procedures.all().stream().filter(one -> limits(one).findAny().isPresent()))
                .extracting(Procedure::procedure)
                .containsExactlyInAnyOrder("complaint", "petition-claim", "petition-suggestion", "petition-accusation");
    }

    private static Stream<TimeLimit> limits(Procedure procedure) {
        return procedure.limits().stream()
                .filter(procedure::right)
                .filter(limit -> limit.until().stream().anyMatch(word -> word.startsWith("object")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint", "petition-claim", "petition-suggestion", "petition-accusation"})
    void an_objection_in_the_last_second_is_in_time_and_one_a_second_later_is_not(String procedure) {
        var file = sent(opened(procedure));
        var due = requireNonNull(limit(file).due());
        assertThat(object(file, due.plusSeconds(1))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(Reason.OBJECTION_TOO_LATE);
            assertThat(requireNonNull(refused.words()).en())
                    .contains("The time to object ended on 30 November 2026, 23:59");
            assertThat(requireNonNull(refused.words()).zh()).contains("已于2026年11月30日 23:59届满");
        });
        var ground = casework.ground(file);
        assertThat(file.offered(caseworker(file.lead()), ground, due)).contains(Verb.OBJECT);
        assertThat(file.offered(caseworker(file.lead()), ground, due.plusSeconds(1)))
                .doesNotContain(Verb.OBJECT);
        assertThat(object(file, due)).isInstanceOf(Taken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint", "service-request", "petition-claim"})
    void another_office_has_its_own_time_from_the_day_it_got_the_case(String procedure) {
        var file = sent(opened(procedure));
        var later = file.lastAt().plus(java.time.Duration.ofDays(3));
        var objected = ((Taken) object(file, later)).file();
        var again = sent(objected);
        assertThat(object(again, again.lastAt().plusSeconds(3600))).isInstanceOf(Taken.class);
    }

    private Due limit(CaseFile file) {
        var ground = casework.ground(file);
        return limits(ground.procedure())
                .flatMap(limit -> ground.timetable().latest(limit.key()).stream())
                .map(Timetable.Run::due)
                .findFirst()
                .orElseThrow();
    }

    /// From the centre to the transport bureau, whoever has it.
    private CaseFile sent(CaseFile file) {
        var lin = new Actor.Staff(directory.officer("lin-hui").orElseThrow());
        var act = new Act(
                Verb.ASSIGN,
                lin,
                file.version(),
                "theirs",
                null,
                "transport-bureau",
                null,
                true,
                List.of(),
                file.lastAt());
        return ((Taken) casework.take(file.id(), act)).file();
    }

    private Decision object(CaseFile file, Instant at) {
        return casework.take(
                file.id(), Act.of(Verb.OBJECT, caseworker(file.lead()), file.version(), "not on our list", at));
    }

    private Actor caseworker(String office) {
        var person =
                directory.offices().holders(office, Role.CASEWORKER).findFirst().orElseThrow();
        return new Actor.Staff(directory.officer(person).orElseThrow());
    }

    private CaseFile opened(String procedure) {
        var like = Openings.seepage("Not on our list", "water-bureau", SettableClock.MONDAY);
        var opening = new Opening(
                new CaseId(Ids.next()),
                like.line(),
                procedure,
                like.title(),
                like.words(),
                like.kind(),
                like.kindPath(),
                "ordinary",
                like.areaPath(),
                like.place(),
                like.lead(),
                true,
                like.why(),
                null,
                List.of(),
                like.actor(),
                null,
                SettableClock.MONDAY,
                null,
                false);
        return transaction
                .execute(status -> casework.open(List.of(opening)))
                .getFirst()
                .file();
    }
}
