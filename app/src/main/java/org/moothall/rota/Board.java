package org.moothall.rota;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.Constraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A brief as the solver reads it: for each member, day and shift whether it is served.
public final class Board {

    /// What keeps the hard part of a rule, one by one, when it is asked which rules cannot be kept together.
    public record Held(Rule rule, Literal literal) {}

    private final Brief brief;
    private final CpModel model = new CpModel();
    private final BoolVar[][][] serves;
    private final BoolVar[][] works;
    private final LinearExprBuilder price = LinearExpr.newBuilder();
    private final List<Held> held = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private @Nullable Literal condition;

    public Board(Brief brief) {
        this(brief, false, false);
    }

    private Board(Brief brief, boolean asking, boolean tight) {
        this.brief = brief;
        var members = brief.members().size();
        serves = new BoolVar[members][brief.days()][brief.shifts().size()];
        works = new BoolVar[members][brief.days()];
        for (var member = 0; member < members; member++) for (var day = 0; day < brief.days(); day++) one(member, day);
        for (var rule : brief.rules()) if (!tight || !Runs.price(brief, rule)) lay(rule, asking);
        if (tight) Runs.lay(this);
        if (!asking) model.minimize(price);
    }

    /// Each rule is held by a literal of its own, instead of for good; nothing has a price.
    public static Board asking(Brief brief) {
        return new Board(brief, true, false);
    }

    /// Says the same in more words, from which the solver concludes more but in which it finds a first roster later.
    public static Board tight(Brief brief) {
        return new Board(brief, false, true);
    }

    private void one(int member, int day) {
        var shifts = serves[member][day];
        for (var shift = 0; shift < shifts.length; shift++) shifts[shift] = model.newBoolVar("");
        works[member][day] = model.newBoolVar("");
        model.addEquality(LinearExpr.sum(shifts), works[member][day]);
    }

    private void lay(Rule rule, boolean asking) {
        if (asking) {
            condition = model.newBoolVar("");
            held.add(new Held(rule, condition));
        }
        rule.lay(this);
    }

    public Brief brief() {
        return brief;
    }

    public CpModel model() {
        return model;
    }

    public List<Held> held() {
        return held;
    }

    public BoolVar serves(int member, int day, int shift) {
        return serves[member][day][shift];
    }

    public BoolVar works(int member, int day) {
        return works[member][day];
    }

    /// Everything of a row of days of one member.
    BoolVar[] working(int member, int from, int to) {
        return Arrays.copyOfRange(works[member], from, to);
    }

    /// Never all of these together.
    void notAll(Literal... literals) {
        var others = new Literal[literals.length];
        for (var i = 0; i < literals.length; i++) others[i] = literals[i].not();
        any(others);
    }

    void any(Literal... literals) {
        hold(model.addBoolOr(literals));
    }

    /// One of these; none costs, or must not be.
    void any(long price, Literal... literals) {
        if (price == Rule.NEVER) {
            any(literals);
            return;
        }
        var none = Arrays.copyOf(literals, literals.length + 1);
        none[literals.length] = truth();
        charge(none[literals.length], price);
        model.addBoolOr(none);
    }

    void within(LinearArgument sum, long fewest, long most) {
        hold(model.addLinearConstraint(sum, fewest, most));
    }

    private void hold(Constraint constraint) {
        if (condition != null) constraint.onlyEnforceIf(condition);
    }

    /// At least so many; each that lacks costs, or must not be.
    void atLeast(LinearArgument sum, int wanted, long each) {
        if (each == Rule.NEVER) within(sum, wanted, Integer.MAX_VALUE);
        else if (each != 0 && wanted > 0)
            model.addGreaterOrEqual(LinearExpr.newBuilder().add(sum).add(charged(wanted, each)), wanted);
    }

    /// At most so many; each beyond costs, or must not be.
    void atMost(LinearArgument sum, int wanted, int possible, long each) {
        if (each == Rule.NEVER) within(sum, 0, wanted);
        else if (each != 0 && possible > wanted)
            model.addLessOrEqual(
                    LinearExpr.newBuilder().add(sum).addTerm(charged(possible - wanted, each), -1), wanted);
    }

    private IntVar charged(int most, long each) {
        var many = model.newIntVar(0, most, "");
        price.addTerm(many, each);
        return many;
    }

    /// Costs so much where it is so.
    void charge(Literal literal, long each) {
        price.addTerm(literal, each);
    }

    /// A truth that the rule makes up.
    BoolVar truth() {
        return model.newBoolVar("");
    }

    /// Whether a member works on one of these days.
    BoolVar worksOn(int member, List<Integer> days) {
        var one = truth();
        for (var day : days) model.addImplication(works(member, day), one);
        model.addBoolOr(Stream.concat(Stream.of(one.not()), days.stream().map(day -> works(member, day)))
                .toArray(Literal[]::new));
        return one;
    }

    void run(Run run) {
        runs.add(run);
    }

    /// The runs that are laid as wholes.
    public List<Run> runs() {
        return runs;
    }

    /// The variables of a member's day.
    public int[] cell(int member, int day) {
        return IntStream.concat(
                        IntStream.of(works[member][day].getIndex()),
                        Arrays.stream(serves[member][day]).mapToInt(BoolVar::getIndex))
                .toArray();
    }

    /// Where the solver begins to look.
    public void hint(Roster roster) {
        var hint = model.getBuilder().getSolutionHintBuilder().clear();
        for (var member = 0; member < serves.length; member++)
            for (var day = 0; day < brief.days(); day++)
                for (var shift = 0; shift < serves[member][day].length; shift++)
                    hint.addVars(serves[member][day][shift].getIndex())
                            .addValues(roster.shift(member, day) == shift ? 1 : 0);
    }

    /// The roster that a solution is.
    public Roster roster(java.util.function.Predicate<BoolVar> so) {
        var roster = Roster.empty(brief);
        for (var member = 0; member < serves.length; member++)
            for (var day = 0; day < brief.days(); day++)
                for (var shift = 0; shift < serves[member][day].length; shift++)
                    if (so.test(serves[member][day][shift])) roster = roster.with(member, day, shift);
        return roster;
    }
}
