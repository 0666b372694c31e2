package org.moothall.letters;

import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Ground;
import org.moothall.directory.Officer;
import org.moothall.handling.CasePanel;
import org.moothall.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Letters on a case's page.
@Component
@Order(4)
class CaseLetters implements CasePanel {

    private final Letters letters;
    private final Writing writing;

    CaseLetters(Letters letters, Writing writing) {
        this.letters = letters;
        this.writing = writing;
    }

    @Override
    public List<Page> panels(CaseFile file, Ground ground, Officer officer) {
        var all = letters.of(file.id());
        var offered = writing.offered(file, ground, officer).stream()
                .map(one -> new LettersPanel.Begin(one.key(), one.title()))
                .toList();
        return all.isEmpty() && offered.isEmpty() ? List.of() : List.of(new LettersPanel(file.number(), all, offered));
    }
}
