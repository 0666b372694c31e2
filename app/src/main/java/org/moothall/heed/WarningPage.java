package org.moothall.heed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.directory.Officer;
import org.moothall.directory.Person;
import org.moothall.figures.Veil;
import org.moothall.kernel.Text;
import org.moothall.maps.MapPicture;
import org.moothall.notice.Alarm;
import org.moothall.sending.Message;
import org.moothall.warning.Warning;
import org.moothall.warning.Warning.Answer;
import org.moothall.warning.Warning.Cause;
import org.moothall.warning.Warning.Look;
import org.moothall.warning.Warning.Verdict;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// One warning, with all that is known of it, and its answer.
///
/// @param map     null where it is about no place
/// @param cases   those behind it that the reader may see, the newest first
/// @param more    how many more there are; 0 where they are too few to be told
/// @param may     whether the reader may answer
/// @param refused why an answer was not taken; null where none was refused
/// @param changed whether it was changed while the reader wrote an answer
public record WarningPage(
        Warning warning,
        Chart chart,
        @Nullable MapPicture map,
        List<CaseFile> cases,
        int more,
        List<Look> looks,
        List<Answer> answers,
        List<Similar> earlier,
        List<Led> led,
        List<Rang> rang,
        Form form,
        boolean may,
        @Nullable Text refused,
        boolean changed,
        Names names)
        implements Page {

    /// A warning before this one, and what came of it; null where nobody answered.
    public record Similar(Warning warning, @Nullable Answer answer) {}

    /// What is begun on account of a warning on floors above, as much of it as its reader may see.
    public interface Beside {
        List<Led> led(Warning warning, Officer officer, Reader reader);
    }

    /// @param href  empty where the reader may see no more than that there is one
    /// @param state null then
    public record Led(String words, String href, Part.@Nullable Clock state) {}

    /// An alarm that rang for it, and who was told.
    public record Rang(Alarm alarm, List<Message.Sent> sent) {}

    @Override
    public int status() {
        return changed || refused != null ? 409 : form.status();
    }

    WarningPage refused(Text why) {
        return new WarningPage(
                warning, chart, map, cases, more, looks, answers, earlier, led, rang, form, may, why, false, names);
    }

    WarningPage overtaken() {
        return new WarningPage(
                warning, chart, map, cases, more, looks, answers, earlier, led, rang, form, may, null, true, names);
    }

    /// Which version an answer is about: one that is wrong is still about what its writer saw.
    public int seen() {
        return form.wrong() ? form.seen() : warning.version();
    }

    public List<Part.Line> lines(Reader reader) {
        var told = new Told(reader);
        var words = reader.words();
        var lines = new ArrayList<Part.Line>();
        lines.add(line(reader, "heed.where", names.places(reader, warning.areas())));
        if (!warning.kind().isBlank()) lines.add(line(reader, "heed.kind", names.kind(reader, warning.kind())));
        lines.add(line(
                reader,
                "heed.since",
                reader.t("heed.since.raised", words.when(warning.raisedAt()), words.day(warning.since()))));
        lines.add(line(reader, "heed.seen", told.days(warning)));
        var much = told.much(warning);
        if (!much.isEmpty()) lines.add(line(reader, "heed.much", much));
        var chance = told.chance(warning.interval());
        if (!chance.isEmpty()) lines.add(line(reader, "heed.chance", chance));
        lines.add(line(reader, "heed.found", told.found(warning)));
        lines.add(line(reader, "heed.whose", names.office(reader, warning.office())));
        return lines;
    }

    private static Part.Line line(Reader reader, String key, String value) {
        return new Part.Line(reader.t(key), value, null);
    }

    /// What the office said, as one line: “Acted on: GR-2026-000123 (something happened)”.
    public String said(Answer answer, Reader reader) {
        var verdict = reader.t("heed.verdict." + answer.verdict());
        var cause = reader.t("heed.cause." + answer.cause());
        var again = answer.again();
        if (answer.verdict() == Verdict.WATCHED && again != null)
            return reader.t("heed.said.watched", reader.words().when(again), cause);
        return answer.link().isBlank()
                ? reader.t("heed.said", verdict, cause)
                : reader.t("heed.said.link", verdict, answer.link(), cause);
    }

    /// “He Ping, Water Bureau, 12 November, 10:20”
    public String by(Answer answer, Reader reader) {
        return reader.t(
                "heed.by",
                person(answer.person(), reader),
                names.office(reader, answer.office()),
                reader.words().when(answer.at()));
    }

    public List<Part.Choice> verdicts(Reader reader) {
        return AnswerForm.verdicts().stream()
                .map(verdict -> new Part.Choice(
                        verdict.name(), reader.t("heed.verdict." + verdict), reader.t("heed.verdict.means." + verdict)))
                .toList();
    }

    public List<Part.Choice> causes(Reader reader) {
        return List.of(Cause.values()).stream()
                .map(cause -> new Part.Choice(
                        cause.name(), reader.t("heed.cause." + cause), reader.t("heed.cause.means." + cause)))
                .toList();
    }

    /// Looks, the latest first. A number that would tell fewer than five apart from the look before is not shown.
    public List<Part.Happening> course(Reader reader) {
        var told = new Told(reader);
        var happened = new ArrayList<Part.Happening>();
        Look shown = null;
        for (var look : looks) {
            var tells = shown == null || told.apart(warning, shown, look);
            happened.addFirst(looked(look, tells, reader, told));
            if (tells) shown = look;
        }
        return happened;
    }

    private Part.Happening looked(Look look, boolean tells, Reader reader, Told told) {
        var grade = told.grade(look.grade());
        var words = Double.isNaN(look.observed()) // an alert of others, which measures nothing
                ? grade
                : reader.t(
                        tells ? "heed.look" : "heed.look.more",
                        grade,
                        tells ? told.ratio(warning, look.observed(), look.expected()) : told.chance(look.interval()),
                        told.days(look.since(), look.day()));
        return new Part.Happening(
                Part.Happening.Weight.ORDINARY,
                words,
                null,
                look.at(),
                reader.words().when(look.at()),
                null,
                List.of(),
                null);
    }

    /// “rings since …”, “He Ping has it since …”
    public String rings(Alarm alarm, Reader reader) {
        var since = reader.words().when(alarm.since());
        return switch (alarm.state()) {
            case ENDED -> reader.t("heed.rang", reader.words().when(alarm.raisedAt()));
            case HELD -> reader.t("watch.held", person(alarm.heldBy(), reader), since);
            case RINGS -> reader.t(alarm.round() > 1 ? "watch.again" : "watch.rings", since);
        };
    }

    /// “Lin Hui, text message: delivered”
    public String told(Message.Sent sent, Reader reader) {
        var whom = sent.person().isEmpty() ? reader.t("watch.sent.city") : person(sent.person(), reader);
        return reader.t("watch.sent", whom, reader.t(sent.channel().text()), reader.t("watch.state." + sent.state()));
    }

    private String person(String key, Reader reader) {
        return reader.t(names.offices().person(key).map(Person::name).orElse(new Text(key, key)));
    }

    /// Where a new study of it begins.
    public String study() {
        return "/studies/new?warning=" + warning.number();
    }

    static int told(int more) {
        return more >= Veil.FEW ? more : 0;
    }

    /// Where the case is that an answer names; empty where it names none.
    public static String address(Answer answer) {
        return AnswerForm.names(answer.link()) ? "/cases/" + answer.link() : "";
    }
}
