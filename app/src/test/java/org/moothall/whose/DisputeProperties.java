package org.moothall.whose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Offices;
import org.moothall.fairness.Part;
import org.moothall.fairness.Recusal;
import org.moothall.fairness.Stake;
import org.moothall.whose.Passed.What;

/// What must hold however offices object, assign and hand over, in whatever city.
class DisputeProperties {

    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final String CENTRE = "o0";

    /// A city of up to eight offices, the centre on top, and a case that went through it at random: an office objects
    /// whenever it may and likes to.
    record Story(Offices offices, Recusal recusal, List<Passed> history) {

        Dispute dispute(int until) {
            return Dispute.of(history.subList(0, until), CENTRE);
        }
    }

    @Provide
    Arbitrary<Story> stories() {
        return Arbitraries.longs().map(seed -> story(new Random(seed)));
    }

    private static Story story(Random chance) {
        var many = 2 + chance.nextInt(7);
        var offices = city(chance, many);
        var stakes = chance.nextInt(3) == 0 ? List.<Stake>of(new Stake.Interested("o0-triage")) : List.<Stake>of();
        var history = new ArrayList<Passed>();
        var lead = "o" + chance.nextInt(many);
        history.add(line(history, What.OPENED, null, lead));
        for (var i = 0; i < 30; i++) {
            var dispute = Dispute.of(history, CENTRE);
            var other = "o" + chance.nextInt(many);
            if (dispute.pending().isPresent()) {
                history.add(line(history, What.SENT, "o" + chance.nextInt(many), other));
                lead = other;
            } else if (chance.nextInt(20) == 0) history.add(line(history, What.AGAIN, null, null));
            else if (chance.nextInt(8) == 0) {
                history.add(line(history, What.HANDED, lead, other));
                lead = other;
            } else if (dispute.finalRuling().isEmpty()) history.add(line(history, What.OBJECTED, lead, null));
        }
        return new Story(offices, new Recusal(offices, CENTRE, stakes), List.copyOf(history));
    }

    private static Passed line(List<Passed> before, What what, @Nullable String by, @Nullable String office) {
        var position = before.size() + 1;
        return new Passed(
                position, what, by == null ? "" : by + "-head", by, office, "because", MONDAY.plusSeconds(position));
    }

    private static Offices city(Random chance, int many) {
        var town = new Town().office(CENTRE, "coordination-centre", "", "triage", "head");
        for (var i = 1; i < many; i++) town.office("o" + i, "county", "o" + chance.nextInt(i), "caseworker", "head");
        return town.offices();
    }

    @Property
    void the_rung_never_falls_and_the_fifth_objection_reaches_the_conference(@ForAll("stories") Story story) {
        for (var round : story.dispute(story.history().size()).rounds()) {
            assertThat(round.size()).isLessThanOrEqualTo(5);
            assertThat(round).extracting(Objection::rung).isSorted();
            if (round.size() == 5) assertThat(round.getLast().rung()).isEqualTo(Rung.CONFERENCE);
            assertThat(round.stream()
                            .filter(one -> one.rung() == Rung.CONFERENCE)
                            .count())
                    .isLessThanOrEqualTo(1);
        }
    }

    @Property
    void no_office_objects_twice_on_one_rung(@ForAll("stories") Story story) {
        for (var round : story.dispute(story.history().size()).rounds())
            for (var rung : Rung.values())
                assertThat(round.stream()
                                .filter(one -> one.rung() == rung)
                                .map(Objection::office)
                                .toList())
                        .doesNotHaveDuplicates();
    }

    @Property
    void whatever_waits_somebody_decides_who_may(@ForAll("stories") Story story) {
        IntStream.rangeClosed(1, story.history().size()).forEach(until -> {
            var dispute = story.dispute(until);
            var bench = Bench.of(dispute, story.recusal(), CENTRE);
            assertThat(bench.isPresent()).isEqualTo(dispute.pending().isPresent());
            bench.ifPresent(found -> {
                assertThat(found.people()).isNotEmpty();
                assertThat(found.people())
                        .allMatch(person ->
                                story.recusal().person(person, Part.SHARE).isEmpty());
            });
        });
    }

    @Property
    void reading_on_changes_nothing_that_was_read(@ForAll("stories") Story story) {
        var whole = story.dispute(story.history().size());
        IntStream.rangeClosed(1, story.history().size()).forEach(until -> {
            var before = story.dispute(until);
            assertThat(whole.all()).hasSizeGreaterThanOrEqualTo(before.all().size());
            for (var i = 0; i < before.all().size(); i++)
                assertThat(whole.all().get(i).rung())
                        .isEqualTo(before.all().get(i).rung());
            assertThat(whole.changes().subList(0, before.changes().size())).isEqualTo(before.changes());
        });
    }

    @Property
    void a_case_goes_on_from_where_it_went_to(@ForAll("stories") Story story) {
        var changes = story.dispute(story.history().size()).changes();
        assertThat(changes).noneMatch(change -> change.from().equals(change.to()));
    }
}
