package org.moothall.letters;

import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Ground;
import org.moothall.directory.Officer;
import org.moothall.handling.CasePanel;
import org.moothall.procedure.Verb;
import org.moothall.stationery.Template;
import org.moothall.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Letters on a case's page.
@Component
@Order(4)
class CaseLetters implements CasePanel {

    private final Letters letters;
    private final Fitting fitting;

    CaseLetters(Letters letters, Fitting fitting) {
        this.letters = letters;
        this.fitting = fitting;
    }

    @Override
    public boolean owns(CaseFile file, Ground ground, Verb verb) {
        return fitting.byLetter(file, ground, verb);
    }

    /// The letter to begin, beside the form that does not take the act.
    @Override
    public List<Page> beside(CaseFile file, Ground ground, Verb verb) {
        if (!fitting.byLetter(file, ground, verb)) return List.of();
        return List.of(new LettersPanel(file.number(), letters.of(file.id()), begin(fitting.fitting(file, verb))));
    }

    @Override
    public List<Page> panels(CaseFile file, Ground ground, Officer officer) {
        var all = letters.of(file.id());
        var offered = begin(fitting.offered(file, ground, officer));
        return all.isEmpty() && offered.isEmpty() ? List.of() : List.of(new LettersPanel(file.number(), all, offered));
    }

    private static List<LettersPanel.Begin> begin(List<Template> templates) {
        return templates.stream()
                .map(one -> new LettersPanel.Begin(one.key(), one.title()))
                .toList();
    }
}
