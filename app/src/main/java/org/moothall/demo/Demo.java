package org.moothall.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.moothall.casework.Casework;
import org.moothall.city.City;
import org.moothall.demo.Residents.Said;
import org.moothall.directory.Directory;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.matters.Matters;
import org.moothall.places.Places;
import org.springframework.stereotype.Service;

/// The door to the demo's stock of reports. Everything goes through the doors that real reports take; only the hours
/// are in the past.
@Service
public class Demo {

    private static final int HANDS = 4;
    private static final Duration FRESH = Duration.ofDays(6);

    private final Grievances grievances;
    private final Casework casework;
    private final Directory directory;
    private final Matters matters;
    private final Places places;
    private final City city;
    private final Clock clock;

    Demo(
            Grievances grievances,
            Casework casework,
            Directory directory,
            Matters matters,
            Places places,
            City city,
            Clock clock) {
        this.grievances = grievances;
        this.casework = casework;
        this.directory = directory;
        this.matters = matters;
        this.places = places;
        this.city = city;
        this.clock = clock;
    }

    /// What was made.
    public record Stock(int reports, int moves, int joined) {}

    /// Files the reports that a script tells of and takes each along its course. The same script at the same moment
    /// makes the same stock.
    ///
    /// @param file `demo.yaml`
    public Stock make(Path file) {
        var script = Script.read(file);
        var now = clock.instant();
        var zone = city.settings().zone();
        var residents = new Residents(
                script,
                places.areas(),
                Residents.kerbs(places.areas()),
                matters.tree(),
                directory.offices(),
                zone,
                now);
        var clerks = new Clerks(script, casework, directory.offices(), zone, now);
        var said = residents.say();
        var receipts = said.stream().map(one -> grievances.file(one.filing())).toList();
        int moves = 0;
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            for (var made : hands.invokeAll(courses(said, receipts, clerks))) moves += made.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the demo was stopped while its reports were made", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the demo's offices stumbled", e.getCause());
        }
        int joined = 0;
        for (int i = 0; i < said.size(); i++) joined += join(said.get(i), receipts.get(i), residents, now);
        return new Stock(said.size(), moves, joined);
    }

    private static List<Callable<Integer>> courses(List<Said> said, List<Receipt> receipts, Clerks clerks) {
        return java.util.stream.IntStream.range(0, said.size())
                .<Callable<Integer>>mapToObj(
                        i -> () -> clerks.handle(receipts.get(i).caseId(), said.get(i)))
                .toList();
    }

    /// Neighbours say the same of a fresh public matter.
    private int join(Said said, Receipt receipt, Residents residents, Instant now) {
        var filing = said.filing();
        var chance = new SplittableRandom(filing.submission().getLeastSignificantBits());
        var known = matters.tree().require(filing.matter()).isPublic()
                && filing.at().isAfter(now.minus(FRESH));
        if (!known
                || chance.nextInt(5) > 0
                || !casework.require(receipt.caseId()).open()) return 0;
        int more = 1 + chance.nextInt(6);
        for (int i = 0; i < more; i++)
            grievances.join(
                    receipt.number(),
                    residents.reporter(filing.language(), chance),
                    filing.language(),
                    new UUID(chance.nextLong(), chance.nextLong()));
        return more;
    }
}
