import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.moothall.rota.Board;
import org.moothall.rota.Brief;
import org.moothall.rota.Coverage;
import org.moothall.rota.Length;
import org.moothall.rota.Rule;
import org.moothall.rota.Spacing;
import org.moothall.rota.Ties;
import org.moothall.rota.Totals;
import org.moothall.rota.Wishes;
import org.moothall.solver.Drawing;
import org.moothall.solver.Inrc;
import org.moothall.solver.Outcome;

/// Rosters of schedulingbenchmarks.org in their text form, and of INRC-I in XML (`Inrc` reads those), drawn up by ours: what
/// they cost, and what they cost where CP-SAT is given the same rules and time alone.
///
/// Arguments: seconds for each, then the instances' files. Beside each price stand the processor's seconds that it took: on a
/// busy machine fewer than the clock's. What each means here, of those in text form: a shift's succession is `NotThen`; its
/// staff's limits are `Most`, `Minutes`, `InARow`, `Weekends`; days off are `Away`; requests are `Wish`; cover has its own two
/// prices. The instances' weeks begin on Monday, and what lies before the first day and after the last is unknown, as ours has it.
public final class Rota {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    public static void main(String[] arguments) throws Exception {
        var limit = Duration.ofSeconds(Integer.parseInt(arguments[0]));
        System.out.printf("%-12s %7s %5s %9s %9s %9s %8s %7s %9s %9s %11s%n", "instance", "people", "days", "price", "bound", "broken", "proven", "s", "processor", "CP-SAT", "processor");
        for (var i = 1; i < arguments.length; i++) one(Path.of(arguments[i]), limit);
    }

    private static void one(Path file, Duration limit) throws Exception {
        var brief = file.toString().endsWith(".xml") ? Inrc.read(file) : read(file);
        var begun = System.nanoTime();
        var before = processor();
        var trace = System.getenv("TRACE") != null;
        var outcome = Drawing.draw(brief, new Drawing.Effort(limit, 1, Runtime.getRuntime().availableProcessors()), drawn -> {
            if (trace) System.err.printf("%6.1f %d%n", (System.nanoTime() - begun) / 1e9, drawn.price());
            return true;
        });
        var took = (System.nanoTime() - begun) / 1e9;
        var used = processor() - before;
        var name = file.getFileName().toString().replaceAll("\\.(txt|xml)$", "");
        if (outcome instanceof Outcome.Drawn drawn) {
            var scale = drawn.roster().weigh(brief);
            if (scale.price() != drawn.price()) throw new IllegalStateException(scale.price() + " is not " + drawn.price());
            System.out.printf("%-12s %7d %5d %9d %9d %9d %8s %7.1f %9.1f %s%n", name, brief.members().size(), brief.days(), drawn.price(), drawn.bound(), scale.breaches().size(), drawn.proven(), took, used, alone(brief, limit));
        } else System.out.printf("%-12s %s%n", name, outcome);
    }

    /// The same rules given to CP-SAT as it comes, for as long.
    private static String alone(Brief brief, Duration limit) {
        var solver = new CpSolver();
        var before = processor();
        solver.getParameters().setMaxTimeInSeconds(limit.toSeconds()).setRandomSeed(1);
        var status = solver.solve(new Board(brief).model());
        var found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return "%9s %11.1f".formatted(found ? "%.0f".formatted(solver.objectiveValue()) : "none", processor() - before);
    }

    /// Seconds of all processors that this program has had.
    static double processor() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    static Brief read(Path file) throws Exception {
        Map<String, List<String[]>> sections = new LinkedHashMap<>();
        var section = "";
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("SECTION_")) section = line.strip();
            else sections.computeIfAbsent(section, s -> new ArrayList<>()).add(line.strip().split(",", -1));
        }
        var days = Integer.parseInt(sections.get("SECTION_HORIZON").getFirst()[0]);
        var shifts = new ArrayList<Brief.Shift>();
        var rules = new ArrayList<Rule>();
        for (var row : sections.get("SECTION_SHIFTS")) {
            shifts.add(new Brief.Shift(row[0], LocalTime.of(6, 0), Duration.ofMinutes(Integer.parseInt(row[1]))));
            for (var next : row[2].split("\\|")) if (!next.isBlank()) rules.add(new Spacing.NotThen(row[0], next));
        }
        var members = new ArrayList<Brief.Member>();
        for (var row : sections.get("SECTION_STAFF")) staff(row, days, members, rules);
        for (var row : sections.getOrDefault("SECTION_DAYS_OFF", List.of()))
            for (var i = 1; i < row.length; i++) rules.add(new Ties.Away(row[0], number(row[i]), number(row[i]) + 1));
        for (var row : sections.getOrDefault("SECTION_SHIFT_ON_REQUESTS", List.of()))
            rules.add(new Wishes.Wish(row[0], number(row[1]), row[2], true, number(row[3])));
        for (var row : sections.getOrDefault("SECTION_SHIFT_OFF_REQUESTS", List.of()))
            rules.add(new Wishes.Wish(row[0], number(row[1]), row[2], false, number(row[3])));
        for (var row : sections.get("SECTION_COVER"))
            rules.add(new Coverage.Cover(number(row[0]), row[1], "", number(row[2]), number(row[3]), number(row[4])));
        return new Brief(MONDAY, days, shifts, members, rules);
    }

    private static void staff(String[] row, int days, List<Brief.Member> members, List<Rule> rules) {
        var who = row[0];
        members.add(new Brief.Member(who, Set.of()));
        for (var most : row[1].split("\\|")) {
            var part = most.split("=");
            if (number(part[1]) < days) rules.add(new Totals.Most(who, Set.of(part[0]), 0, days, number(part[1]), Rule.NEVER));
        }
        rules.add(new Totals.Minutes(who, number(row[3]), number(row[2])));
        rules.add(new Spacing.InARow(who, true, Length.strictly(number(row[5]), number(row[4]))));
        rules.add(new Spacing.InARow(who, false, Length.strictly(number(row[6]), days)));
        rules.add(new Totals.Weekends(who, number(row[7])));
    }

    private static int number(String text) {
        return Integer.parseInt(text.strip());
    }
}
