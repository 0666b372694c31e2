package org.moothall.together;

import java.util.ArrayList;
import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Ground;
import org.moothall.directory.Officer;
import org.moothall.handling.CasePanel;
import org.moothall.together.Joinings.Heard;
import org.moothall.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Joined and parted cases on a case's page.
@Component
@Order(3)
class TogetherOnCase implements CasePanel {

    private static final int FEW = 10;
    private static final Heard.Said NOTHING = new Heard.Said(0, 0, 0);

    private final Joinings joinings;
    private final ObjectProvider<Heard> heard;

    TogetherOnCase(Joinings joinings, ObjectProvider<Heard> heard) {
        this.joinings = joinings;
        this.heard = heard;
    }

    @Override
    public List<Page> panels(CaseFile file, Ground ground, Officer officer) {
        var links = joinings.linked(file.id(), officer);
        var joined = joinings.joined(file.id(), "", officer, FEW);
        var said = file.reporters() > 1 ? heard.getObject().said(file) : NOTHING;
        if (links.isEmpty() && joined.isEmpty() && said.all() == 0) return List.of();
        var many = joined.size() < FEW ? joined.size() : joinings.many(file.id(), officer);
        return List.of(new TogetherPanel(file.number(), links, joined, many, said));
    }

    @Override
    public List<Way> ways(CaseFile file, Ground ground, Officer officer) {
        return may(file, ground, officer).stream()
                .map(what -> new Way("together." + what, "/cases/" + file.number() + "/" + what))
                .toList();
    }

    private List<String> may(CaseFile file, Ground ground, Officer officer) {
        if (!joinings.mayRegroup(officer, file)) return List.of();
        if (ground.joined()) return List.of("take-out");
        var may = new ArrayList<String>();
        if (Rule.unanswered(file, ground).isEmpty()) may.addAll(List.of("join", "part"));
        return may;
    }
}
