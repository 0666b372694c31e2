package org.moothall.handling;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Decision;
import org.moothall.casework.Entry;
import org.moothall.casework.Ground;
import org.moothall.casework.Ground.CoHandler;
import org.moothall.deadline.Due;
import org.moothall.deadline.Extension;
import org.moothall.deadline.Within;
import org.moothall.directory.Office;
import org.moothall.fairness.Stake;
import org.moothall.procedure.Procedure.Need;
import org.moothall.procedure.Timetable;
import org.moothall.procedure.Verb;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// The form of one act. Where a rule refuses it, or a colleague was quicker, it comes back with all that was typed.
///
/// @param joint   what it has to do with other offices and with a leader's own care
/// @param subject what the case is about, to be read beside
/// @param refused why a rule says no; null where none does
/// @param since   what was entered since the form was opened
public record ActPage(
        CaseFile file,
        Ground ground,
        Verb verb,
        Jointly joint,
        List<Page> subject,
        Form form,
        Decision.@Nullable Refused refused,
        List<Entry> since)
        implements Page {

    private static final Set<Verb> OFFICES = Set.of(Verb.HAND_OVER, Verb.CO_HANDLE, Verb.ASSIGN, Verb.NOT_ABOUT);

    static final int LONGEST = 4_000;
    private static final Set<Verb> FILES =
            Set.of(Verb.NOTE, Verb.CONTRIBUTE, Verb.REPLY, Verb.DONE, Verb.ADD, Verb.ANSWER);

    @Override
    public int status() {
        return refused != null || !since.isEmpty() ? 409 : form.status();
    }

    ActPage refused(Decision.Refused why) {
        return new ActPage(file, ground, verb, joint, subject, form, why, List.of());
    }

    ActPage changed(CaseFile now, List<Entry> since) {
        return new ActPage(now, ground, verb, joint, subject, form.filling(joint.filled()), null, since);
    }

    /// As it is opened: what is known already stands in it.
    ActPage filled() {
        var known = new LinkedHashMap<>(joint.filled());
        known.put("sees", "inside");
        known.put("office", above().map(Office::key).orElse(""));
        known.put("seen", String.valueOf(file.version()));
        return new ActPage(file, ground, verb, joint, subject, form.filling(known), refused, since);
    }

    /// What the rule that refuses says.
    public static String refusal(Decision.Refused refused, Reader reader) {
        var words = refused.words();
        return words == null ? reader.t("handling.refused." + refused.why().name()) : reader.t(words);
    }

    /// What the procedure asks for here.
    public Set<Need> needs() {
        return file.needs(verb, ground);
    }

    public boolean asksNote() {
        return verb != Verb.REPLY && (needs().contains(Need.NOTE) || verb != Verb.CLOSE && verb != Verb.ACCEPT);
    }

    public boolean asksFiles() {
        return FILES.contains(verb);
    }

    public boolean asksDate() {
        return needs().contains(Need.DATE) || verb == Verb.CO_HANDLE || verb == Verb.PLAN;
    }

    /// The limit that more time is taken for; null where the act takes none, or where nothing can be made longer.
    public @Nullable Extension extension() {
        return verb != Verb.EXTEND
                ? null
                : ground.procedure().extension(file.step()).orElse(null);
    }

    /// “In calendar days; at most 30.”
    public static String most(Extension extension, Reader reader) {
        var most = extension.most();
        return switch (most.unit()) {
            case HOURS -> reader.t("handling.field.more.hours", most.amount());
            case DAYS, GIVEN -> reader.t("handling.field.more.days", most.amount());
            case WORKING_DAYS -> reader.t("handling.field.more.working-days", most.amount());
        };
    }

    /// The date that was promised for works which are not done; null where none was, or for another act.
    public @Nullable Instant promised() {
        return verb != Verb.PLAN
                ? null
                : ground.timetable().dated().stream()
                        .map(Timetable.Run::due)
                        .filter(due -> due.length().unit() == Within.Unit.GIVEN)
                        .map(Due::due)
                        .findFirst()
                        .orElse(null);
    }

    public boolean asksOffice() {
        return needs().contains(Need.OFFICE) || OFFICES.contains(verb);
    }

    /// The next higher body, where a review is to be sent; who decided before is never it.
    public Optional<Office> above() {
        return verb == Verb.ASSIGN ? ground.reviewer(file.lead()) : Optional.empty();
    }

    public boolean asksPerson() {
        return verb == Verb.HAND_OVER || verb.recuses() && !people().isEmpty();
    }

    /// Whether it is for the officer to say if the resident sees it; the other acts are always seen.
    public boolean asksWhoSees() {
        return verb == Verb.NOTE || verb == Verb.CONTRIBUTE;
    }

    public int longest() {
        return LONGEST;
    }

    /// Keys of the offices to choose from.
    List<String> offices() {
        return switch (verb) {
            case NOT_ABOUT -> complainedOf("office:");
            case GO_WITHOUT ->
                ground.coHandlers().stream()
                        .filter(CoHandler::owes)
                        .map(CoHandler::office)
                        .toList();
            case CO_HANDLE -> all().filter(key -> !key.equals(file.lead())).toList();
            default -> all().toList();
        };
    }

    private Stream<String> all() {
        return ground.offices().all().stream().map(Office::key);
    }

    /// Keys of the people of the lead office, those who may have the case where it is handed over; or of those of whom
    /// it complains.
    List<String> people() {
        if (verb == Verb.NOT_ABOUT) return complainedOf("person:");
        var offices = ground.offices();
        return verb == Verb.HAND_OVER ? offices.handlers(file.lead()) : offices.holders(file.lead());
    }

    private List<String> complainedOf(String sort) {
        return ground.recusal().complainedOf().stream()
                .filter(mark -> mark.startsWith(sort))
                .map(Stake::key)
                .toList();
    }

    /// Whose place it is comes first, the nearest before the city's.
    public List<Part.Choices> officeChoices(Reader reader) {
        var here = offices().stream()
                .filter(key -> depth(key) >= 0)
                .sorted(Comparator.comparingInt(this::depth).reversed());
        var elsewhere = offices().stream().filter(key -> depth(key) < 0);
        return Stream.of(
                        choices("handling.field.office.here", here, reader),
                        choices("handling.field.office.elsewhere", elsewhere, reader))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    /// How deep in the case's areas an office's territory lies; -1 where it is another, or the office is no more.
    private int depth(String office) {
        return ground.offices()
                .find(office)
                .map(one -> file.areaPath().indexOf(one.area()))
                .orElse(-1);
    }

    private Part.Choices choices(String name, Stream<String> offices, Reader reader) {
        return new Part.Choices(
                reader.t(name),
                offices.map(key -> new Part.Choice(key, names().office(reader, key)))
                        .toList());
    }

    public List<Part.Choice> personChoices(Reader reader) {
        return people().stream()
                .map(key -> new Part.Choice(key, names().person(reader, key)))
                .toList();
    }

    private Names names() {
        return new Names(ground.offices());
    }

    public List<Part.Choice> whoSees(Reader reader) {
        return List.of(
                new Part.Choice("inside", reader.t("handling.sees.inside")),
                new Part.Choice("open", reader.t("handling.sees.open")));
    }

    /// What a colleague did meanwhile, one line each.
    public List<String> changes(Reader reader) {
        return since.stream()
                .map(entry -> reader.t(
                        "handling.changed.line",
                        reader.t("handling.did." + entry.verb().key()),
                        names().author(reader, entry),
                        reader.words().when(entry.at())))
                .toList();
    }
}
