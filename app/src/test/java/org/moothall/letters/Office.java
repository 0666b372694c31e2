package org.moothall.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.moothall.SettableClock;
import org.moothall.account.Accounts;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.directory.Directory;
import org.moothall.directory.Role;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Language;
import org.moothall.places.Spot;
import org.springframework.boot.test.context.TestComponent;

/// Reports to write letters about, people who can sign in, and a city in which lamps are petitions.
@TestComponent
class Office {

    static final String PASSWORD = "heron under quiet bridge";
    private static final Path LANFENG = Path.of("..", "city", "lanfeng");

    private final Grievances grievances;
    private final Accounts accounts;
    private final Casework casework;
    private final Directory directory;
    private final City city;

    Office(Grievances grievances, Accounts accounts, Casework casework, Directory directory, City city) {
        this.grievances = grievances;
        this.accounts = accounts;
        this.casework = casework;
        this.directory = directory;
        this.city = city;
    }

    Receipt lamp(String what, Language language) {
        return grievances.file(new Filing(
                UUID.randomUUID(),
                Filing.Channel.WEB,
                "lighting.lamps.out",
                "nandu.heyan.rice-market",
                new Spot(0.437508, 0.288703),
                "",
                what,
                Map.of("lamps", List.of("one")),
                List.of(),
                new Reporter("Ma Lan", "5550 7788", "", ""),
                language,
                SettableClock.MONDAY,
                new Actor.Reporter()));
    }

    String handler(Receipt receipt) {
        return able(casework.require(receipt.caseId()).handler());
    }

    /// The head of the office that leads a case.
    String head(Receipt receipt) {
        var office = casework.require(receipt.caseId()).lead();
        return able(directory.offices().people().stream()
                .flatMap(person -> directory.officer(person.key()).stream())
                .filter(one -> one.is(Role.HEAD) && one.office().key().equals(office))
                .findFirst()
                .orElseThrow()
                .person());
    }

    String able(String person) {
        accounts.setPassword(person, PASSWORD);
        return person;
    }

    /// Loads a Lanfeng whose lamps are handled as petitions under China's pack.
    void petitions(Path folder) {
        try (var files = Files.walk(LANFENG)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var there = folder.resolve(LANFENG.relativize(file).toString());
                Files.createDirectories(there.getParent());
                Files.copy(file, there);
            }
            var matters = folder.resolve("matters.yaml");
            Files.writeString(
                    matters,
                    Files.readString(matters)
                            .replaceFirst(
                                    "(key: lighting.lamps.out\\n(?:.*\\n){2} +procedure: )service-request",
                                    "$1petition-claim"));
            Files.writeString(
                    folder.resolve("city.yaml"), "packs: {cn-petition-2022: {}}\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var plan = city.load(new CityFolder(folder));
        if (!plan.sound()) throw new IllegalStateException(plan.faults().toString() + plan.refusals());
    }

    void lanfengAgain() {
        city.load(new CityFolder(LANFENG));
    }
}
