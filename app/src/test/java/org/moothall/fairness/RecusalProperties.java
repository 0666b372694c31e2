package org.moothall.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.directory.Office;
import org.moothall.directory.Offices;
import org.moothall.directory.Role;
import tools.jackson.databind.json.JsonMapper;

/// What must hold in every city, whoever is kept away.
class RecusalProperties {

    private static final List<Role> ANSWERING = List.of(Role.HEAD, Role.CASEWORKER, Role.TRIAGE);

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> KINDS =
            List.of("coordination-centre", "supervision", "city-department", "county", "township");
    private static final List<String> ROLES = List.of("head", "caseworker", "caseworker", "triage", "counter");

    /// A city of up to twelve offices in a tree, some posts empty, and a case with up to five stakes.
    record Town(Offices offices, List<Stake> stakes) {

        Recusal recusal() {
            return new Recusal(offices, "o0", stakes);
        }

        Stream<String> able(Part part) {
            var recusal = recusal();
            return offices.all().stream()
                    .map(Office::key)
                    .filter(key -> recusal.office(key, part).isEmpty())
                    .filter(key -> ANSWERING.stream()
                            .filter(role -> role != Role.TRIAGE || key.equals("o0"))
                            .flatMap(role -> offices.holders(key, role))
                            .anyMatch(person -> recusal.person(person, part).isEmpty()));
        }
    }

    @Provide
    Arbitrary<Town> towns() {
        return Arbitraries.longs().map(seed -> town(new Random(seed)));
    }

    private static Town town(Random chance) {
        var items = new ArrayList<CityItem>();
        var offices = 1 + chance.nextInt(12);
        for (var i = 0; i < offices; i++) {
            var kind = i < 2 ? KINDS.get(i) : KINDS.get(2 + chance.nextInt(3));
            var parent = i == 0 ? "" : ", \"parent\": \"o" + chance.nextInt(i) + "\"";
            items.add(item("office", "o" + i, """
                    {"key": "o%d", "name": {"en": "O%1$d", "zh": "O%1$d"}, "kind": "%s", "area": "a"%s}""".formatted(i, kind, parent)));
            for (var j = 0; j < 1 + chance.nextInt(3); j++) {
                var key = "p" + i + "-" + j;
                items.add(item("person", key, """
                        {"key": "%s", "name": {"en": "%1$s", "zh": "%1$s"}}""".formatted(key)));
                items.add(item("post", key, """
                        {"key": "%s", "office": "o%d", "role": "%s", "title": {"en": "t", "zh": "t"}%s}""".formatted(
                                key,
                                i,
                                ROLES.get(chance.nextInt(ROLES.size())),
                                chance.nextInt(4) == 0 ? "" : ", \"holder\": \"" + key + "\"")));
            }
        }
        items.add(item("matter", "k", """
                {"key": "k", "path": ["k"], "leaf": true}"""));
        items.add(item("restricted", "r", """
                {"key": "r", "matters": ["k"], "seen-by": [{"office": "o%d"}, {"office": "o%d", "role": "caseworker"}],
                 "because": {"en": "it is", "zh": "是"}}""".formatted(chance.nextInt(offices), chance.nextInt(offices))));
        var kind = chance.nextInt(4) == 0 ? Stream.of(new Stake.OfKind("k")) : Stream.<Stake>of();
        var stakes = Stream.concat(
                        kind, Stream.generate(() -> stake(chance, offices)).limit(chance.nextInt(6)))
                .toList();
        return new Town(Offices.of(new CityItems(items)), stakes);
    }

    private static CityItem item(String kind, String key, String content) {
        return new CityItem(kind, key, JSON.readTree(content));
    }

    private static Stake stake(Random chance, int offices) {
        var office = chance.nextInt(offices);
        var person = "p" + office + "-0";
        return switch (chance.nextInt(4)) {
            case 0 -> new Stake.ComplainedOf("o" + office);
            case 1 -> new Stake.Accused(person);
            case 2 -> new Stake.Interested(person);
            default -> new Stake.Decided("o" + office, person);
        };
    }

    @Property
    void an_owner_is_never_kept_away_and_there_is_one_as_long_as_anybody_in_the_city_may(
            @ForAll("towns") Town town, @ForAll Part part) {
        var recusal = town.recusal();
        for (var office : town.offices().all()) {
            var owner = recusal.owner(office.key(), part);
            assertThat(owner.isPresent()).isEqualTo(town.able(part).findAny().isPresent());
            owner.ifPresent(found -> {
                assertThat(recusal.office(found.office(), part)).isEmpty();
                assertThat(recusal.person(found.person(), part)).isEmpty();
            });
        }
    }

    @Property
    void whoever_is_wanted_the_owner_is_one_who_may(@ForAll("towns") Town town, @ForAll Part part) {
        var recusal = town.recusal();
        for (var person : town.offices().people())
            town.offices()
                    .officer(person.key())
                    .flatMap(officer -> recusal.owner(new Owner(officer.office().key(), person.key()), part))
                    .ifPresent(owner ->
                            assertThat(recusal.person(owner.person(), part)).isEmpty());
    }

    @Property
    void who_decided_is_kept_from_the_review_only_as_long_as_somebody_else_could_decide(@ForAll("towns") Town town) {
        var personal = town.stakes().stream()
                .map(stake -> stake instanceof Stake.Decided(var _, var person) ? new Stake.Interested(person) : stake)
                .toList();
        if (new Town(town.offices(), personal).able(Part.DECIDE).findAny().isPresent())
            assertThat(town.able(Part.DECIDE)).isNotEmpty();
    }

    @Property
    void the_marks_by_which_lists_leave_a_case_out_say_the_same_as_the_rule(@ForAll("towns") Town town) {
        var kept = town.stakes().stream()
                .flatMap(stake -> switch (stake) {
                    case Stake.ComplainedOf(var office) -> Stream.of(Stake.office(office));
                    case Stake.Accused(var person) -> Stream.of(Stake.person(person));
                    case Stake.Interested(var person) -> Stream.of(Stake.person(person));
                    case Stake.OfKind(var kind) -> Stream.of(Stake.kind(kind));
                    case Stake.Decided _ -> Stream.of();
                })
                .toList();
        for (var person : town.offices().people()) {
            var marks = Recusal.marks(town.offices(), person.key());
            assertThat(marks.stream().anyMatch(kept::contains))
                    .isEqualTo(town.recusal().person(person.key(), Part.SHARE).isPresent());
        }
    }
}
