package org.moothall.fairness;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Office;
import org.moothall.directory.Officer;
import org.moothall.directory.Offices;
import org.moothall.directory.Person;
import org.moothall.directory.Rights;
import org.moothall.directory.Rights.Right;
import org.moothall.directory.Role;
import org.moothall.fairness.Stake.Accused;
import org.moothall.fairness.Stake.ComplainedOf;
import org.moothall.fairness.Stake.Decided;
import org.moothall.fairness.Stake.Interested;
import org.moothall.fairness.Stake.OfKind;
import org.moothall.kernel.NotFound;
import org.moothall.kernel.Text;

/// Who is kept away from one case and why, and who has it instead: whatever way it takes, the owner is asked for here.
///
/// @param centre key of the office that owns what no rule can send
public record Recusal(Offices offices, String centre, List<Stake> stakes) {

    public Recusal {
        stakes = List.copyOf(stakes);
    }

    public static Recusal none(Offices offices, String centre) {
        return new Recusal(offices, centre, List.of());
    }

    /// Of the marks that a case keeps, and of its kind.
    public static Recusal marked(Offices offices, String centre, List<String> marks, String kind) {
        var kept = marks.stream().flatMap(Stake::of);
        return new Recusal(
                offices, centre, Stream.concat(kept, ofKind(offices, kind)).toList());
    }

    /// That a kind of matter is only for some; nothing for nearly all kinds.
    public static Stream<Stake> ofKind(Offices offices, String kind) {
        return offices.restricted().on(kind) ? Stream.of(new OfKind(kind)) : Stream.empty();
    }

    /// The marks under which somebody would be kept from reading a case: their own, their office's, those
    /// of the offices that it answers to, and the kinds that are not for them.
    public static List<String> marks(Offices offices, String person) {
        var own = Stream.of(Stake.person(person));
        return offices.officer(person)
                .map(officer -> Stream.of(
                                own,
                                superiors(offices, officer.office().key()).map(Stake::office),
                                offices.restricted().hidden(officer).map(Stake::kind))
                        .flatMap(marks -> marks)
                        .toList())
                .orElseGet(own::toList);
    }

    /// The marks by which lists leave the case out: of whom it complains, and who has an interest.
    public List<String> kept() {
        return stakes.stream()
                .flatMap(stake -> switch (stake) {
                    case ComplainedOf(var office) -> Stream.of(Stake.office(office));
                    case Accused(var person) -> Stream.of(Stake.person(person));
                    case Interested(var person) -> Stream.of(Stake.person(person));
                    case Decided _, OfKind _ -> Stream.empty();
                })
                .distinct()
                .toList();
    }

    /// Marks of whom it complains; without those who have only an interest, or have decided.
    public List<String> complainedOf() {
        return stakes.stream()
                .flatMap(stake -> switch (stake) {
                    case ComplainedOf(var office) -> Stream.of(Stake.office(office));
                    case Accused(var person) -> Stream.of(Stake.person(person));
                    case Interested _, Decided _, OfKind _ -> Stream.empty();
                })
                .toList();
    }

    /// An office itself and those that it answers to. The supervision office and the centre answer for cases to nobody
    /// but themselves: they look at what the highest office is blamed for.
    private static Stream<String> superiors(Offices offices, String office) {
        var own = offices.find(office).map(Office::kind);
        var apart = own.filter(kind -> kind == Office.Kind.SUPERVISION || kind == Office.Kind.COORDINATION_CENTRE);
        return apart.isPresent() ? Stream.of(office) : Stream.concat(Stream.of(office), offices.above(office).stream());
    }

    /// Why an office may not have this part; empty where it may.
    public Optional<Bar> office(String office, Part part) {
        return office(office, part == Part.DECIDE && othersCanDecide());
    }

    /// Why a person may not have this part; empty where they may.
    public Optional<Bar> person(String person, Part part) {
        return person(person, part, part == Part.DECIDE && othersCanDecide());
    }

    private Optional<Bar> office(String office, boolean strict) {
        return stakes.stream()
                .flatMap(stake -> bar(stake, office, strict).stream())
                .findFirst();
    }

    private Optional<Bar> bar(Stake stake, String office, boolean strict) {
        return switch (stake) {
            case ComplainedOf(var of) when of.equals(office) -> Optional.of(Bar.complainedOf(name(office)));
            case ComplainedOf(var of)
            when superiors(offices, office).anyMatch(of::equals) -> Optional.of(Bar.below(name(office), name(of)));
            case Decided(var by, var _) when strict && by.equals(office) -> Optional.of(Bar.decided(name(office)));
            case OfKind(var kind) ->
                offices.restricted().bars(office, kind).map(rule -> Bar.restricted(name(office), rule.because()));
            case ComplainedOf _, Decided _, Accused _, Interested _ -> Optional.empty();
        };
    }

    private Optional<Bar> person(String person, Part part, boolean strict) {
        return stakes.stream()
                .flatMap(stake -> personal(stake, person, part).stream())
                .findFirst()
                .or(() -> offices.officer(person)
                        .flatMap(officer -> office(officer.office().key(), strict)));
    }

    private Optional<Bar> personal(Stake stake, String person, Part part) {
        return switch (stake) {
            case Accused(var of) when of.equals(person) -> Optional.of(Bar.accused(called(person)));
            case Interested(var of) when of.equals(person) -> Optional.of(Bar.interested(called(person)));
            case Decided(var _, var by)
            when part == Part.DECIDE && by.equals(person) -> Optional.of(Bar.decided(called(person)));
            case OfKind(var kind) ->
                offices.officer(person)
                        .flatMap(officer -> offices.restricted().bars(officer, kind))
                        .map(rule -> Bar.restricted(called(person), rule.because()));
            case ComplainedOf _, Decided _, Accused _, Interested _ -> Optional.empty();
        };
    }

    /// A city so small that only the office that decided is left lets another person of it review: never nobody.
    private boolean othersCanDecide() {
        return stakes.stream().anyMatch(Decided.class::isInstance)
                && offices.all().stream()
                        .map(Office::key)
                        .anyMatch(key -> office(key, true).isEmpty()
                                && answering(key)
                                        .anyMatch(person -> person(person, Part.DECIDE, true)
                                                .isEmpty()));
    }

    /// Who owns a case that an office gets: the person who answers there. Where all its posts are empty whoever does in
    /// the next office up has it for that office; where the office or everybody in it is kept away, another office
    /// owns it. Empty where nobody in the city is left.
    public Optional<Owner> owner(String office, Part part) {
        if (kept(office, part)) return instead(office, part);
        return Stream.concat(Stream.of(office), offices.above(office).stream())
                .takeWhile(key -> !key.equals(centre))
                .flatMap(key -> free(key, part))
                .findFirst()
                .or(() -> free(centre, part).findFirst())
                .map(person -> new Owner(office, person))
                .or(() -> instead(office, part));
    }

    /// The owner as an act would have it; another one where that office or person is kept away or has left.
    public Optional<Owner> owner(Owner wanted, Part part) {
        var stays = !kept(wanted.office(), part)
                && person(wanted.person(), part).isEmpty()
                && offices.handlers(wanted.office()).contains(wanted.person());
        return stays ? Optional.of(wanted) : owner(wanted.office(), part);
    }

    private boolean kept(String office, Part part) {
        if (stakes.isEmpty()) return false; // as nearly always, and each new case asks
        return office(office, part).isPresent()
                || answering(office).findAny().isPresent()
                        && free(office, part).findAny().isEmpty();
    }

    /// The next higher office that may, then supervision, then the centre, then any.
    private Optional<Owner> instead(String office, Part part) {
        return Stream.of(
                        offices.above(office).stream().filter(key -> !key.equals(centre)),
                        offices.ofKind(Office.Kind.SUPERVISION),
                        Stream.of(centre),
                        offices.all().stream().map(Office::key))
                .flatMap(keys -> keys)
                .filter(key -> !key.equals(office) && office(key, part).isEmpty())
                .flatMap(key -> free(key, part).map(person -> new Owner(key, person)))
                .findFirst();
    }

    /// The office that sends what no rule could: the centre, or who stands in where all its triage posts are kept away.
    public Optional<String> sorter() {
        var here = offices.holders(centre, Role.TRIAGE)
                .anyMatch(person -> person(person, Part.SHARE).isEmpty());
        return here ? Optional.of(centre) : instead(centre, Part.SHARE).map(Owner::office);
    }

    /// Whether an officer has a right on the case. Where the whole centre is kept away, who stands in for it sends the
    /// case and sees it.
    public boolean may(Officer officer, Right right, Rights.On on) {
        if (person(officer.person(), Part.SHARE).isPresent()) return false;
        if (new Rights(offices).may(officer, right, on)) return true;
        return (right == Right.ASSIGN || right == Right.SEE)
                && !stakes.isEmpty()
                && (officer.is(Role.HEAD) || officer.is(Role.CASEWORKER))
                && sorter().filter(officer.office().key()::equals)
                        .filter(sorter -> !sorter.equals(centre))
                        .isPresent();
    }

    private Stream<String> free(String office, Part part) {
        return answering(office).filter(person -> person(person, part).isEmpty());
    }

    /// Everybody who may answer for a case of an office, whoever comes first first.
    private Stream<String> answering(String office) {
        var order = office.equals(centre)
                ? Stream.of(Role.TRIAGE, Role.CASEWORKER, Role.HEAD)
                : Stream.of(Role.CASEWORKER, Role.HEAD);
        return order.flatMap(role -> offices.holders(office, role));
    }

    private Text name(String office) {
        return offices.find(office).map(Office::name).orElse(new Text(office, office));
    }

    private Text called(@Nullable String person) {
        return Optional.ofNullable(person)
                .flatMap(offices::person)
                .map(Person::name)
                .orElseThrow(() -> new NotFound("person " + person));
    }
}
