package org.moothall;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.moothall.directory.Officer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/// Below the web: every use case that somebody in a post asks for, and what holds their rights there. A new one
/// has to be thought of here before the build is green again.
class DoorsOfOfficersTest {

    private enum Held {
        /// It asks the `Deed` itself and refuses.
        ASKS,
        /// It answers whether they may.
        TELLS,
        /// It lists only what is theirs, and leaves out what they are kept away from.
        LISTS,
        /// It draws a part of a case's page, which opens to whoever may see the case.
        DRAWS,
        /// Nobody is signed in yet: it holds what was proved against what is owed, and refuses.
        PROVED
    }

    private static final Map<String, Held> DOORS = Map.ofEntries(
            entry("Casework.visible", Held.ASKS),
            entry("Casework.may", Held.TELLS),
            entry("Casework.demand", Held.ASKS),
            entry("Casework.sees", Held.TELLS),
            entry("Seals.open", Held.ASKS),
            entry("Seals.openToCall", Held.ASKS),
            entry("Seals.mayOpen", Held.TELLS),
            entry("Seals.opened", Held.LISTS),
            entry("Seals.openedToCall", Held.LISTS),
            entry("Seals.read", Held.ASKS),
            entry("Seals.close", Held.LISTS),
            entry("Seals.openToName", Held.ASKS),
            entry("Finding.of", Held.ASKS),
            entry("CounterRequests.ask", Held.ASKS),
            entry("CounterRequests.confirm", Held.ASKS),
            entry("CounterRequests.refuse", Held.ASKS),
            entry("NamedPapers.state", Held.TELLS),
            entry("NamedPapers.toStaff", Held.ASKS),
            entry("Disclosures.open", Held.ASKS),
            entry("Disclosures.panel", Held.DRAWS),
            entry("Disclosures.standing", Held.TELLS),
            entry("Sessions.open", Held.PROVED),
            entry("Factors.owed", Held.TELLS),
            entry("Factors.owes", Held.TELLS),
            entry("Factors.asksFor", Held.TELLS),
            entry("Invites.invite", Held.ASKS),
            entry("InviteMail.ask", Held.ASKS),
            entry("Invites.endSessions", Held.ASKS),
            entry("Grievances.part", Held.ASKS),
            entry("CallBacks.list", Held.LISTS),
            entry("CallBacks.find", Held.LISTS),
            entry("CallBacks.open", Held.ASKS),
            entry("CallBacks.done", Held.ASKS),
            entry("Logbook.write", Held.ASKS),
            entry("Handovers.reads", Held.TELLS),
            entry("CheckIns.byCode", Held.ASKS),
            entry("CheckIns.byNetwork", Held.ASKS),
            entry("Screens.make", Held.ASKS),
            entry("Screens.end", Held.ASKS),
            entry("RollCalls.reads", Held.TELLS),
            entry("RollCalls.calls", Held.TELLS),
            entry("RollCalls.call", Held.ASKS),
            entry("RollCalls.answer", Held.ASKS),
            entry("Signing.sign", Held.ASKS),
            entry("Signing.takeAlone", Held.ASKS),
            entry("Signing.accept", Held.ASKS),
            entry("Signing.approve", Held.ASKS),
            entry("Changes.plans", Held.TELLS),
            entry("Changes.publish", Held.ASKS),
            entry("Changes.move", Held.ASKS),
            entry("Changes.open", Held.ASKS),
            entry("Changes.give", Held.ASKS),
            entry("Changes.takeOver", Held.LISTS),
            entry("Changes.add", Held.ASKS),
            entry("Changes.lift", Held.ASKS),
            entry("Changes.exchange", Held.ASKS),
            entry("Changes.fill", Held.ASKS),
            entry("Changes.pin", Held.ASKS),
            entry("Wishes.say", Held.ASKS),
            entry("Wishes.takeBack", Held.ASKS),
            entry("Drawings.publish", Held.ASKS),
            entry("Leave.take", Held.ASKS),
            entry("Feeds.make", Held.LISTS),
            entry("Feeds.end", Held.LISTS),
            entry("Swaps.ask", Held.LISTS),
            entry("Swaps.accept", Held.LISTS),
            entry("Swaps.refuse", Held.LISTS),
            entry("Swaps.withdraw", Held.LISTS),
            entry("Swaps.allow", Held.ASKS),
            entry("Swaps.decline", Held.ASKS),
            entry("Swaps.toAllow", Held.LISTS),
            entry("Nightly.look", Held.ASKS),
            entry("Warnings.answer", Held.ASKS),
            entry("Warnings.matters", Held.LISTS),
            entry("Warnings.may", Held.TELLS),
            entry("Warnings.owed", Held.TELLS),
            entry("StudiesLed.led", Held.LISTS),
            entry("Works.list", Held.LISTS),
            entry("Works.readsAll", Held.TELLS),
            entry("Owing.byUs", Held.LISTS),
            entry("Owing.toUs", Held.LISTS),
            entry("Owing.length", Held.LISTS),
            entry("Owing.told", Held.LISTS),
            entry("Owing.toldLength", Held.LISTS),
            entry("Alarms.mine", Held.LISTS),
            entry("Alarms.take", Held.ASKS),
            entry("CaseAlarms.fits", Held.TELLS),
            entry("CaseAlarms.seen", Held.LISTS),
            entry("Board.waiting", Held.LISTS),
            entry("Board.cameUp", Held.LISTS),
            entry("Board.soonDue", Held.LISTS),
            entry("Board.length", Held.LISTS),
            entry("CaseConferences.panels", Held.DRAWS),
            entry("CaseConferences.ways", Held.DRAWS),
            entry("CaseDispute.panels", Held.DRAWS),
            entry("CaseLetters.panels", Held.DRAWS),
            entry("GrievanceLine.persons", Held.DRAWS),
            entry("PetitionOnCase.panels", Held.DRAWS),
            entry("PetitionOnCase.ways", Held.DRAWS),
            entry("TogetherOnCase.panels", Held.DRAWS),
            entry("TogetherOnCase.ways", Held.DRAWS));

    @Test
    void every_use_case_of_somebody_in_a_post_is_thought_of() {
        assertThat(doors(House.OURS.classes())).isEqualTo(new TreeSet<>(DOORS.keySet()));
    }

    @Test
    void a_use_case_that_nobody_has_thought_of_would_be_noticed() {
        var planted = new ClassFileImporter().importClasses(Unthought.class);
        assertThat(doors(planted)).containsExactly("Unthought.give");
    }

    @TestComponent
    static class Unthought {
        public void give(String what, Officer officer) {}

        void within(Officer officer) {}

        public void clock(String what) {}
    }

    @Test
    void whatever_is_behind_a_seal_is_asked_for_where_it_opens() {
        assertThat(DOORS.entrySet().stream()
                        .filter(door -> door.getKey().startsWith("Seals.open") && door.getValue() == Held.ASKS))
                .hasSize(3);
    }

    private static Set<String> doors(JavaClasses classes) {
        return classes.stream()
                .filter(DoorsOfOfficersTest::isDoor)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(DoorsOfOfficersTest::takesAnOfficer)
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isDoor(JavaClass type) {
        return AnnotatedElementUtils.hasAnnotation(type.reflect(), Component.class)
                && !AnnotatedElementUtils.hasAnnotation(type.reflect(), Controller.class);
    }

    private static boolean takesAnOfficer(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Officer.class));
    }
}
