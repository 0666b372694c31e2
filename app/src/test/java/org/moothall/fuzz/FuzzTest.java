package org.moothall.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.casework.Casework;
import org.moothall.checkpoint.Verification;
import org.moothall.directory.Directory;
import org.moothall.directory.Role;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.journal.Break;
import org.moothall.kernel.Language;
import org.moothall.session.Sessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Everybody throws everything at every route, a thousand times, the same each time; longer by
/// `-Dmoothall.fuzz.seconds=1200`, another course of it by `-Dmoothall.fuzz.seed=…`. Its city is its own, for nothing
/// is left of it.
@CityTest
@Import(Planted.class)
@TestPropertySource(properties = "moothall.contact-of-fuzz=none")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class FuzzTest {

    private static final String COUNT = """
            select (select count(*) from journal.line) + (select count(*) from casework.entry)
                 + (select coalesce(sum(version), 0) from casework.case_file)
            """;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Autowired
    Directory directory;

    @Autowired
    Sessions sessions;

    @Autowired
    Casework casework;

    @Autowired
    Verification verification;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Desk desk;

    private final Dice dice = new Dice(Long.getLong("moothall.fuzz.seed", 20261126));
    private final Known known = new Known(dice);
    private final List<Receipt> lamps = new ArrayList<>();

    @BeforeEach
    void some_cases() {
        var who = new Reporter(Judge.NAME, Judge.PHONE, Judge.EMAIL, "");
        for (var lamp = 0; lamp < 6; lamp++) {
            lamps.add(desk.lamp(who, "The lamp at number " + lamp + " is dark.", Language.EN));
            known.piece(lamps.getLast().number());
        }
        for (var word : List.of("note", "accept", "reply", "about", "co-handle", "conclude", "demo", "en"))
            known.piece(word);
    }

    @Test
    void whatever_is_thrown_is_answered_and_nothing_is_told() throws IOException {
        var fuzz = fuzz(path -> !path.startsWith(Planted.PATH));
        var faults = fuzz.run(Duration.ofSeconds(Integer.getInteger("moothall.fuzz.seconds", 0)), 900);
        System.out.println("Fuzzed: " + fuzz.summary());
        assertThat(faults).isEmpty();
        assertThat(broken()).isEmpty();
    }

    @Test
    void faulty_routes_would_be_noticed() throws IOException {
        var faults =
                String.join("\n", fuzz(path -> path.startsWith(Planted.PATH)).run(Duration.ZERO, 900));
        assertThat(faults)
                .contains("answers 500")
                .contains("tells of its insides")
                .contains("runs what was typed")
                .contains("names who reported")
                .contains("sends on to")
                .contains("refuses and writes")
                .contains("curl -si");
    }

    private Fuzz fuzz(Predicate<String> which) throws IOException {
        var people = new People(people(), directory, sessions);
        var line = new Line(port);
        return new Fuzz(
                Targets.of(handlers, which),
                people,
                known,
                dice,
                line,
                () -> jdbc.sql(COUNT).query(Long.class).single());
    }

    /// Nobody, one of each role, and who has a case with the head of their office.
    private List<String> people() {
        var keys = new ArrayList<>(List.of(People.NOBODY, desk.handler(lamps.getFirst()), desk.head(lamps.getFirst())));
        for (var role : Role.values())
            directory.offices().people().stream()
                    .flatMap(person -> directory.officer(person.key()).stream())
                    .filter(officer -> officer.is(role))
                    .min(Comparator.comparingInt(officer -> officer.roles().size()))
                    .ifPresent(officer -> keys.add(officer.person()));
        return keys.stream().distinct().toList();
    }

    private List<Break> broken() {
        var breaks = new ArrayList<Break>();
        verification.verify(java.util.Map.of(), new Verification.Listener() {
            @Override
            public void broken(Break one) {
                breaks.add(one);
            }

            @Override
            public void reached(String what, long many) {}
        });
        return breaks;
    }
}
