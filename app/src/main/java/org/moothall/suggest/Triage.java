package org.moothall.suggest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Entry;
import org.moothall.city.City;
import org.moothall.directory.Directory;
import org.moothall.grievance.Report;
import org.moothall.procedure.Procedure.Phase;
import org.moothall.procedure.Procedure.Turn;
import org.moothall.procedure.Verb;
import org.springframework.stereotype.Component;

/// Suggestions for cases that no rule could send, or that an office sent back.
@Component
public class Triage {

    private final Suggestions suggestions;
    private final Directory directory;
    private final City city;
    private final Casework casework;

    Triage(Suggestions suggestions, Directory directory, City city, Casework casework) {
        this.suggestions = suggestions;
        this.directory = directory;
        this.city = city;
        this.casework = casework;
    }

    /// What is shown of a case that waits at the centre; nothing of any other, and nothing where the text says too
    /// little.
    ///
    /// @param whole with the report's text, its deciding words marked
    public Optional<SuggestedPanel> panel(CaseFile file, Report report, boolean whole) {
        if (!waits(file)) return Optional.empty();
        return suggestions.of(report).map(one -> {
            var routing = suggestions.route(one, report);
            var decided = !routing.lead().equals(city.settings().triage());
            return new SuggestedPanel(
                    file,
                    one,
                    directory.offices().require(routing.lead()),
                    routing.why(),
                    decided,
                    decides(file),
                    whole);
        });
    }

    private SuggestedPanel.@Nullable Decides decides(CaseFile file) {
        if (file.phase() != Phase.CONTESTED) return null;
        var contest = casework.ground(file).contest();
        return contest.decider()
                .map(directory.offices()::require)
                .map(office -> new SuggestedPanel.Decides(office.name(), contest.deciders()))
                .orElse(null);
    }

    /// Notes where a case was sent, and whether that was what had been suggested.
    public void moved(CaseFile file, Report report, Entry entry) {
        var office = entry.office();
        if (entry.verb() == Verb.ASSIGN && office != null) suggestions.sent(file.id(), report, office);
    }

    private static boolean waits(CaseFile file) {
        return file.turn() == Turn.CENTRE || file.phase() == Phase.RECEIVED && !file.routed();
    }
}
