package org.moothall.suggest;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.grievance.Report;
import org.moothall.kernel.Ids;
import org.moothall.keys.SealedText;
import org.moothall.matters.Matter;
import org.moothall.matters.Matters;
import org.moothall.matters.Routing;
import org.springframework.stereotype.Service;

/// The door: what a text may be about, and what a person made of it.
@Service
public class Suggestions {

    private static final int MOST = 3;
    /// Less likely kinds are not worth a line.
    private static final double WORTH_A_LINE = 0.1;

    private final Learning learning;
    private final SuggestStore store;
    private final Matters matters;
    private final Clock clock;

    Suggestions(Learning learning, SuggestStore store, Matters matters, Clock clock) {
        this.learning = learning;
        this.store = store;
        this.matters = matters;
        this.clock = clock;
    }

    /// Where somebody was asked.
    public enum Asked {
        REPORT,
        REGISTER,
        TRIAGE
    }

    /// Up to three kinds, the likeliest first, where together they are more likely right than wrong; else none.
    public List<Suggestion> of(String text) {
        var likely = all(text).stream()
                .filter(one -> one.guess().probability() >= WORTH_A_LINE)
                .toList();
        var together =
                likely.stream().mapToDouble(one -> one.guess().probability()).sum();
        return together >= org.moothall.learn.Model.SURE ? likely : List.of();
    }

    /// The one kind that a report is more likely of than not; none of one whose words are sealed.
    public Optional<Suggestion> of(Report report) {
        return SealedText.in(report.description())
                ? Optional.empty()
                : all(report.description()).stream().findFirst().filter(Suggestion::sure);
    }

    /// Whose a matter of this kind is, where the report is from.
    public Routing route(Suggestion suggestion, Report report) {
        return matters.route(suggestion.kind(), report.area());
    }

    private List<Suggestion> all(String text) {
        return learning.inUse().model().guesses(text, MOST).stream()
                .flatMap(guess -> matters.tree().find(guess.kind()).filter(Matter::leaf).stream()
                        .map(kind -> new Suggestion(kind, text, guess)))
                .toList();
    }

    /// Keeps what a person chose for a text, beside what would have been suggested.
    public void chosen(Asked asked, String text, String kind) {
        all(text).stream()
                .findFirst()
                .ifPresent(one -> keep(asked, null, one, kind, one.kind().key().equals(kind)));
    }

    /// Keeps what triage made of a case: the suggested kind, or another office's.
    void sorted(CaseId id, Suggestion one, boolean took) {
        keep(Asked.TRIAGE, id, one, took ? one.kind().key() : null, took);
    }

    /// Called when a case was sent to an office: whether it was the one that the suggestion would have named.
    public void sent(CaseId id, Report report, String office) {
        of(report).ifPresent(one -> {
            var took = route(one, report).lead().equals(office);
            if (!store.answered(id)) sorted(id, one, took);
        });
    }

    private void keep(Asked asked, @Nullable CaseId id, Suggestion one, @Nullable String kind, boolean took) {
        store.add(new SuggestStore.Answer(
                Ids.next(),
                clock.instant(),
                learning.inUse().version(),
                asked,
                id == null ? null : id.value(),
                one.kind().key(),
                one.sure(),
                kind,
                took));
    }
}
