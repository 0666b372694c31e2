package org.moothall.rights;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Ground;
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

    /// What a case asks for; `SET_UP` is about none.
    static final List<Right> ON_A_CASE =
            Stream.of(Right.values()).filter(right -> right != Right.SET_UP).toList();

    record Answer(Right right, boolean has, String why) {}

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
        return ON_A_CASE.stream()
                .map(right -> {
                    var has = file.may(officer, right, ground);
                    return new Answer(
                            right, has, has ? way(officer, right, file, ground, reader) : bar(officer, ground, reader));
                })
                .toList();
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
