package org.moothall.conference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.casework.CaseFile;
import org.moothall.directory.Office;
import org.moothall.directory.Officer;
import org.moothall.directory.Offices;
import org.moothall.fairness.Bar;
import org.moothall.fairness.Part;
import org.moothall.fairness.Recusal;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part.Choice;
import org.moothall.web.Reader;

/// Calling a conference. Offices that have something to do with the cases come first; who is kept away from one of them
/// cannot be invited, and the page says why.
///
/// @param recusals of the cases, one each
/// @param helpers  keys of the offices that help on one of them
public record CallPage(
        List<CaseFile> cases, List<Recusal> recusals, Set<String> helpers, Officer officer, Offices offices, Form form)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    /// Why an office may have no part in one of the cases.
    Optional<Bar> bar(String office) {
        return recusals.stream()
                .flatMap(recusal -> recusal.office(office, Part.SHARE).stream())
                .findFirst();
    }

    public List<String> kept(Reader reader) {
        return offices.all().stream()
                .flatMap(office -> bar(office.key()).stream())
                .map(bar -> reader.t(bar.why()))
                .distinct()
                .toList();
    }

    /// The lead offices, which are invited anyway.
    public List<String> leads(Reader reader) {
        return leads().stream()
                .map(key -> reader.t(offices.require(key).name()))
                .toList();
    }

    private Set<String> leads() {
        return cases.stream()
                .map(CaseFile::lead)
                .filter(key -> !key.equals(officer.office().key()))
                .collect(Collectors.toSet());
    }

    public List<Choice> near(Reader reader) {
        return choices(reader, invitable().filter(office -> near(office.key())));
    }

    public List<Choice> others(Reader reader) {
        return choices(reader, invitable().filter(office -> !near(office.key())));
    }

    private boolean near(String office) {
        return helpers.contains(office)
                || cases.stream().anyMatch(file -> offices.above(file.lead()).contains(office));
    }

    private Stream<Office> invitable() {
        return offices.all().stream()
                .filter(office -> !office.key().equals(officer.office().key())
                        && !leads().contains(office.key())
                        && offices.answerable(office.key()).isPresent()
                        && bar(office.key()).isEmpty());
    }

    private static List<Choice> choices(Reader reader, Stream<Office> offices) {
        return offices.map(office -> new Choice(office.key(), reader.t(office.name())))
                .toList();
    }
}
