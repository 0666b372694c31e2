package org.moothall.study;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.moothall.directory.Deed;
import org.moothall.directory.Office;
import org.moothall.directory.Officer;
import org.moothall.directory.Offices;
import org.moothall.study.Studies.Whole;
import org.moothall.study.Study.Holds;
import org.moothall.study.Study.Hypothesis;
import org.moothall.study.Study.Speaks;
import org.moothall.study.Study.Step;
import org.moothall.study.Study.Voice;
import org.moothall.warning.Warning;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// One study: its warnings, hypotheses with what speaks for and against them, what offices say, minutes, steps.
///
/// @param sent    which of its forms was sent: `say`, `hypothesis`, `minutes`, `step`, `done`; empty where none was
/// @param changed whether somebody else has saved the minutes, closed them, or done the step, meanwhile
public record StudyPage(
        Whole whole, List<Warning> warnings, Officer officer, Offices offices, String sent, Form form, boolean changed)
        implements Page {

    private static final int SHORT = 80;

    @Override
    public int status() {
        return changed ? 409 : form.status();
    }

    public Study study() {
        return whole.study();
    }

    public List<Hypothesis> hypotheses() {
        return whole.hypotheses();
    }

    public List<Step> steps() {
        return whole.steps();
    }

    public String address() {
        return StudyPages.PATH + "/" + study().number();
    }

    /// Whether the reader's office called it, and so writes minutes and gives out steps.
    public boolean runs() {
        return Deed.RUN_STUDY.by(officer, study().office());
    }

    public boolean joins() {
        var own = officer.office().key();
        return study().open() && whole.concerns(own) && Deed.JOIN_STUDY.by(officer, own);
    }

    /// Steps of the reader's office that are not done.
    public List<Part.Choice> own() {
        return steps().stream()
                .filter(step -> step.doneAt() == null && Deed.JOIN_STUDY.by(officer, step.office()))
                .map(step -> new Part.Choice(step.id().toString(), shortened(step.words())))
                .toList();
    }

    /// What was said of the whole.
    public List<Voice> voices() {
        return whole.voices().stream()
                .filter(voice -> voice.hypothesis() == null)
                .toList();
    }

    public List<Voice> voices(Hypothesis of) {
        return whole.voices().stream()
                .filter(voice -> of.id().equals(voice.hypothesis()))
                .toList();
    }

    public long speaking(Hypothesis of, Speaks how) {
        return voices(of).stream()
                .filter(voice -> voice.speaks() == how)
                .map(Voice::office)
                .distinct()
                .count();
    }

    /// The values of one of its forms: as typed where that was sent, else as they stand.
    public Form form(String which) {
        if (which.equals(sent)) return form;
        return switch (which) {
            case "minutes" -> Form.filled(Map.of("minutes", study().minutes()));
            case "say" -> Form.filled(Map.of("speaks", Speaks.SAYS.name()));
            case "done" ->
                own().size() == 1 ? Form.filled(Map.of("which", own().getFirst().value())) : Form.empty();
            default -> Form.empty();
        };
    }

    /// What was typed into a form that may be no longer here, for whoever was overtaken.
    public String typed() {
        if (!changed || sent.equals("minutes") && study().open()) return "";
        return form.value(sent.equals("say") ? "words" : sent);
    }

    public String office(Reader reader, String key) {
        return offices.find(key).map(office -> reader.t(office.name())).orElse(key);
    }

    public String others(Reader reader) {
        return String.join(
                reader.t("study.comma"),
                study().offices().stream().map(key -> office(reader, key)).toList());
    }

    /// What one can speak to, besides the whole.
    public List<Part.Choice> subjects() {
        return hypotheses().stream()
                .map(one -> new Part.Choice(one.id().toString(), shortened(one.words())))
                .toList();
    }

    private static String shortened(String words) {
        return words.length() <= SHORT ? words : words.substring(0, SHORT - 1) + "…";
    }

    public List<Part.Choice> ways(Reader reader) {
        return Stream.of(Speaks.values())
                .map(one -> new Part.Choice(one.name(), reader.t("study.speaks." + one)))
                .toList();
    }

    public List<Part.Choice> judgements(Reader reader) {
        return Stream.of(Holds.values())
                .map(one -> new Part.Choice(one.name(), reader.t("study.holds." + one)))
                .toList();
    }

    /// Whoever takes part first.
    public List<Part.Choice> tasked(Reader reader) {
        var near = Stream.concat(Stream.of(study().office()), study().offices().stream());
        return Stream.concat(near, offices.all().stream().map(Office::key))
                .distinct()
                .map(key -> new Part.Choice(key, office(reader, key)))
                .toList();
    }

    public Part.Clock clock(Reader reader, Step step) {
        var words = reader.words();
        var until = reader.t("study.step.until", words.date(step.due()));
        var done = step.doneAt();
        if (done == null) return new Part.Clock(words.mark(step.due()), words.left(step.due()), until, -1);
        var late = done.isAfter(step.due());
        var how = reader.t(late ? "study.step.late" : "study.step.done", words.shortDate(done));
        return new Part.Clock(late ? Part.Mark.LATE : Part.Mark.KEPT, how, until, -1);
    }
}
