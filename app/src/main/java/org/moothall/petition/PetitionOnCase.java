package org.moothall.petition;

import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Ground;
import org.moothall.directory.Officer;
import org.moothall.handling.CasePanel;
import org.moothall.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Who stands behind a case, on its page.
@Component
@Order(2)
class PetitionOnCase implements CasePanel {

    private final Petitions petitions;

    PetitionOnCase(Petitions petitions) {
        this.petitions = petitions;
    }

    @Override
    public List<Page> panels(CaseFile file, Ground ground, Officer officer) {
        var petition = petitions.read(file.id()).orElse(null);
        return petition == null && file.reporters() < 2
                ? List.of()
                : List.of(new PetitionPanel(file.number(), petition, file.reporters()));
    }

    @Override
    public List<Way> ways(CaseFile file, Ground ground, Officer officer) {
        return List.of(new Way("petition.panel.all", file.reporters(), "/cases/" + file.number() + "/reporters"));
    }
}
