package org.moothall.conference;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Decision;
import org.moothall.conference.Conference.Invited;
import org.moothall.conference.Conferences.Whole;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.directory.Offices;
import org.moothall.directory.Person;
import org.moothall.handling.ActPage;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// One conference: who comes, what it is about, its minutes, and what became of each conclusion.
///
/// @param seen    numbers of the cases that the reader may open
/// @param moves   whether the reader could send one of the cases to another office
/// @param sent    which of its forms was sent: `answer`, `minutes`, `task`, `cancel`; empty where none was
/// @param refused why a rule says no; null where none does
/// @param changed whether somebody else has saved the minutes, concluded, or ended the conference, meanwhile
public record ConferencePage(
        Whole whole,
        Set<String> seen,
        boolean moves,
        Officer officer,
        Offices offices,
        String sent,
        Form form,
        Decision.@Nullable Refused refused,
        boolean changed)
        implements Page {

    @Override
    public int status() {
        return refused != null || changed ? 409 : form.status();
    }

    public Conference conference() {
        return whole.conference();
    }

    public List<Invited> invited() {
        return whole.invited();
    }

    public List<Task> tasks() {
        return whole.tasks();
    }

    public List<CaseFile> cases() {
        return whole.cases();
    }

    public String address() {
        return ConferencePages.PATH + "/" + conference().number();
    }

    /// Whether the reader's office called it, and so writes and concludes.
    public boolean runs() {
        return Deed.RUN_CONFERENCE.by(officer, conference().office());
    }

    public boolean answers() {
        var own = officer.office().key();
        return conference().called() && whole.invites(own) && Deed.ANSWER_CONFERENCE.by(officer, own);
    }

    /// Whether its hour has come.
    public boolean begun(Instant now) {
        return !conference().starts().isAfter(now);
    }

    /// The values of one of its forms: as typed where that was sent, else as they stand.
    public Form form(String which) {
        if (which.equals(sent)) return form;
        return switch (which) {
            case "minutes" ->
                Form.showing(Map.of(
                        "minutes", List.of(conference().minutes()),
                        "present", conference().present()));
            case "answer" ->
                invited().stream()
                        .filter(one -> one.office().equals(officer.office().key()))
                        .findFirst()
                        .map(one -> Form.filled(Map.of("answer", one.answer().name(), "words", one.words())))
                        .orElse(Form.empty());
            default -> Form.filled(Map.of("what", "task"));
        };
    }

    /// What was typed into a form that is no longer here, for whoever was overtaken.
    public String typed() {
        return !changed || conference().called()
                ? ""
                : form.value(sent.equals("answer") ? "words" : sent.equals("cancel") ? "reason" : sent);
    }

    public String office(Reader reader, String key) {
        return offices.find(key).map(office -> reader.t(office.name())).orElse(key);
    }

    public String person(Reader reader, String key) {
        return offices.person(key).map(Person::name).map(reader::t).orElse(key);
    }

    public String state(Reader reader) {
        return reader.t("conference.state." + conference().state().name().toLowerCase(Locale.ROOT));
    }

    public String answer(Reader reader, Invited one) {
        return reader.t("conference.answer." + one.answer().name());
    }

    public String refusal(Reader reader) {
        return refused == null ? "" : ActPage.refusal(refused, reader);
    }

    public List<Part.Choice> answers(Reader reader) {
        return Stream.of(Invited.Answer.COMES, Invited.Answer.SENDS_WORD)
                .map(one -> new Part.Choice(one.name(), reader.t("conference.answer." + one.name())))
                .toList();
    }

    /// The offices that may have been there.
    List<String> present() {
        return Stream.concat(
                        Stream.of(conference().office()), invited().stream().map(Invited::office))
                .toList();
    }

    public List<Part.Choice> present(Reader reader) {
        return choices(reader, present().stream());
    }

    public List<Part.Choice> cases(Reader reader) {
        return cases().stream()
                .map(file -> new Part.Choice(file.number(), file.number() + " " + file.title()))
                .toList();
    }

    /// Whoever is at the table first.
    public List<Part.Choice> tasked(Reader reader) {
        return choices(
                reader,
                Stream.concat(present().stream(), offices.all().stream().map(office -> office.key()))
                        .distinct());
    }

    private List<Part.Choice> choices(Reader reader, Stream<String> keys) {
        return keys.map(key -> new Part.Choice(key, office(reader, key))).toList();
    }

    public List<Part.Choice> whats(Reader reader) {
        return List.of(
                new Part.Choice("task", reader.t("conference.what.task")),
                new Part.Choice("assign", reader.t("conference.what.assign")));
    }
}
