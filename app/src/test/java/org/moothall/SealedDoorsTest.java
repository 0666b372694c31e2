package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.moothall.confided.Confided;
import org.moothall.identity.Identities;
import org.moothall.letters.Letters;
import org.moothall.seal.Finding;
import org.moothall.seal.NamedPapers;
import org.moothall.seal.Seals;

/// Who may read a name: each door to it has its few callers, and no other module's SQL goes past them.
class SealedDoorsTest {

    /// Door to the modules that may use it.
    private static final Map<String, Set<String>> CALLERS = Map.ofEntries(
            Map.entry("Identities.seal", Set.of("identity", "grievance")),
            Map.entry("Identities.open", Set.of("seal")),
            Map.entry("Identities.openPaper", Set.of("seal")),
            Map.entry("NamedPapers.toStaff", Set.of("letters")),
            Map.entry("NamedPapers.toThemselves", Set.of("letters")),
            Map.entry("NamedPapers.toSend", Set.of("letters")),
            Map.entry("Letters.toThemselves", Set.of("follow", "access")),
            Map.entry("Letters.toSend", Set.of("outbox")),
            Map.entry("Identities.withTelephone", Set.of("seal")),
            Map.entry("Identities.withEmail", Set.of("seal")),
            Map.entry("Identities.different", Set.of("tally", "vigil")),
            Map.entry("Identities.erase", Set.of("erasure")),
            Map.entry("Seals.open", Set.of("seal")),
            Map.entry("Seals.read", Set.of("seal", "callback")),
            Map.entry("Seals.openToCall", Set.of("callback")),
            Map.entry("Seals.openToName", Set.of("letters")),
            Map.entry("Seals.openToSend", Set.of("outbox")),
            Map.entry("Seals.own", Set.of("access")),
            Map.entry("Finding.of", Set.of("requests")),
            Map.entry("Confided.open", Set.of("disclosure", "follow", "petition", "access")));

    private static final List<String> GUARDED = Stream.of(
                    Identities.class, Seals.class, Finding.class, NamedPapers.class, Letters.class, Confided.class)
            .map(Class::getName)
            .toList();

    @Test
    void each_door_to_a_name_has_its_few_callers() {
        assertThat(intruders(House.OURS)).isEmpty();
    }

    @Test
    void whoever_reads_a_name_past_the_seal_would_be_noticed() {
        assertThat(intruders(House.PLANTED))
                .containsExactly(
                        "planted.tower.TowerWindow calls Confided.open",
                        "planted.tower.TowerWindow calls Identities.open");
    }

    @Test
    void only_identity_speaks_sql_about_what_is_sealed() {
        assertThat(House.OURS.statements().stream()
                        .filter(statement -> !statement.module().equals("identity"))
                        .filter(statement -> statement.sql().matches("(?s).*\\bidentity\\.\\w+.*"))
                        .map(House.Statement::name))
                .isEmpty();
    }

    private static List<String> intruders(House house) {
        return house.classes().stream()
                .flatMap(caller -> doors(caller)
                        .filter(CALLERS::containsKey)
                        .filter(door -> !CALLERS.getOrDefault(door, Set.of()).contains(house.moduleOf(caller)))
                        .map(door -> caller.getName() + " calls " + door))
                .distinct()
                .sorted()
                .toList();
    }

    /// Calls and method references alike.
    private static Stream<String> doors(JavaClass caller) {
        return Stream.<JavaCodeUnitAccess<?>>concat(
                        caller.getMethodCallsFromSelf().stream(), caller.getMethodReferencesFromSelf().stream())
                .map(JavaCodeUnitAccess::getTarget)
                .filter(target -> GUARDED.contains(target.getOwner().getName()))
                .map(target -> target.getOwner().getSimpleName() + "." + target.getName());
    }
}
