package org.moothall.report;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.directory.Directory;
import org.moothall.draft.Draft;
import org.moothall.draft.Drafts;
import org.moothall.follow.InHand;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.kernel.Language;
import org.moothall.petition.Petitions;
import org.moothall.petition.Petitions.Given;
import org.moothall.web.Page;
import org.springframework.stereotype.Component;

/// From a draft to a receipt. The draft is marked before the report is filed, so that its files are the report's from
/// then on whatever happens in between.
@Component
class Filer {

    static final String SINCE = "since";

    private final Drafts drafts;
    private final Grievances grievances;
    private final Casework casework;
    private final Directory directory;
    private final InHand inHand;
    private final Petitions petitions;
    private final Clock clock;

    Filer(
            Drafts drafts,
            Grievances grievances,
            Casework casework,
            Directory directory,
            InHand inHand,
            Petitions petitions,
            Clock clock) {
        this.drafts = drafts;
        this.grievances = grievances;
        this.casework = casework;
        this.directory = directory;
        this.inHand = inHand;
        this.petitions = petitions;
        this.clock = clock;
    }

    Receipt send(Drafts.Held held, Language language) {
        var now = drafts.sending(held);
        var receipt = receipt(now.draft(), language);
        others(now.draft(), receipt, language);
        drafts.sent(now, receipt.number());
        return receipt;
    }

    /// The same draft once more answers the same receipt, phrase and all.
    Page sentPage(Drafts.Held held, Language language) {
        var receipt = receipt(held.draft(), language);
        return new SentPage(
                receipt.number(),
                receipt.phrase(),
                !held.draft().joins().isEmpty(),
                directory.offices().require(receipt.office()).name(),
                receipt.promise(),
                casework.why(receipt.caseId()),
                inHand.link(receipt.number()).address(),
                others(held.draft(), receipt, language),
                petitions.joining(receipt.caseId(), receipt.number(), receipt.number()));
    }

    /// The further representatives' receipts, where several people file together.
    private List<Given> others(Draft draft, Receipt receipt, Language language) {
        var group = Objects.requireNonNull(draft.you()).group();
        return group == null || !draft.joins().isEmpty()
                ? List.of()
                : petitions.file(receipt, group, draft.submission(), language);
    }

    private Receipt receipt(Draft draft, Language language) {
        var you = Objects.requireNonNull(draft.you());
        if (!draft.joins().isEmpty())
            return grievances.join(draft.joins(), you.reporter(), language, draft.submission());
        return grievances.file(filing(draft, language));
    }

    private Filing filing(Draft draft, Language language) {
        var where = Objects.requireNonNull(draft.where());
        var answers = new LinkedHashMap<>(draft.what().answers());
        if (!draft.what().since().isEmpty())
            answers.put(SINCE, List.of(draft.what().since()));
        return new Filing(
                draft.submission(),
                Filing.Channel.WEB,
                draft.matter(),
                where.area(),
                where.spot(),
                where.help(),
                draft.what().description(),
                answers,
                draft.what().digests(),
                Objects.requireNonNull(draft.you()).reporter(),
                language,
                clock.instant(),
                new Actor.Reporter());
    }
}
