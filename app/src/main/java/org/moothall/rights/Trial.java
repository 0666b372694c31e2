package org.moothall.rights;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Ground;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights.Right;
import org.moothall.fairness.Part;
import org.moothall.web.Form;
import org.moothall.web.Reader;
import org.springframework.stereotype.Component;

/// A person tried on a case: each right, had or not, with the reason. Only on a case that the asker may see, as the
/// reasons tell of whom it complains.
@Component
class Trial {

    private static final List<Deed> ON_A_CASE = Stream.of(Deed.values())
            .filter(deed -> deed.about() == Deed.About.CASE)
            .toList();

    /// @param what the key of its words
    record Answer(String what, boolean has, String why) {}

    record Tried(Officer officer, CaseFile file, List<Answer> answers) {}

    private final Casework casework;
    private final Directory directory;

    Trial(Casework casework, Directory directory) {
        this.casework = casework;
        this.directory = directory;
    }

    /// Empty where nothing was asked, or where a fault stands in the form.
    Optional<Tried> tried(Form form, Officer asker, Reader reader) {
        var number = form.value("case").strip();
        var person = form.value("person");
        if (number.isEmpty() && person.isEmpty()) return Optional.empty();
        var officer = directory.officer(person);
        var file = casework.find(number).filter(found -> casework.sees(asker, found));
        if (officer.isEmpty()) form.fault("person", "rights.try.person.unknown");
        if (file.isEmpty()) form.fault("case", "rights.try.case.unknown");
        return officer.flatMap(one -> file.map(found -> new Tried(one, found, answers(one, found, reader))));
    }

    private List<Answer> answers(Officer officer, CaseFile file, Reader reader) {
        var ground = casework.ground(file);
        return Stream.concat(
                        Stream.of(Right.values()).map(right -> answer(officer, right, file, ground, reader)),
                        ON_A_CASE.stream().map(deed -> answer(officer, deed, file, ground, reader)))
                .toList();
    }

    private Answer answer(Officer officer, Right right, CaseFile file, Ground ground, Reader reader) {
        var has = file.may(officer, right, ground);
        var why = has ? way(officer, right, file, ground, reader) : bar(officer, ground, reader);
        return new Answer("rights.right." + right, has, why);
    }

    /// By the first right that lets them, or why none does.
    private Answer answer(Officer officer, Deed deed, CaseFile file, Ground ground, Reader reader) {
        var has = file.may(officer, deed, ground);
        var why = deed.asks().stream()
                .filter(right -> has && file.may(officer, right, ground))
                .findFirst()
                .map(right -> way(officer, right, file, ground, reader))
                .orElseGet(() -> deed.fits(officer) ? bar(officer, ground, reader) : reader.t("rights.no-post"));
        return new Answer("rights.deed." + deed, has, why);
    }

    private String way(Officer officer, Right right, CaseFile file, Ground ground, Reader reader) {
        return directory
                .rights()
                .way(officer, right, file.on(ground.helpers()))
                .map(way -> RightsPage.words(way, reader))
                .orElseGet(() -> reader.t("rights.special"));
    }

    private static String bar(Officer officer, Ground ground, Reader reader) {
        return ground.recusal()
                .person(officer.person(), Part.SHARE)
                .map(bar -> reader.t(bar.why()))
                .orElseGet(() -> reader.t("rights.no-way"));
    }
}
