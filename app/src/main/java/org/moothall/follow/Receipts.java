package org.moothall.follow;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.files.MayRead;
import org.moothall.grievance.Grievances;
import org.springframework.stereotype.Component;

/// From a receipt's number to its case, for those who have proven it.
@Component
class Receipts implements MayRead {

    private final FollowStore store;
    private final Casework casework;
    private final Grievances grievances;
    private final InHand inHand;

    Receipts(FollowStore store, Casework casework, Grievances grievances, InHand inHand) {
        this.store = store;
        this.casework = casework;
        this.grievances = grievances;
        this.inHand = inHand;
    }

    Optional<CaseFile> find(String number) {
        return store.caseOf(number).map(id -> casework.require(new CaseId(id)));
    }

    /// The case, if the request proves the number.
    Optional<CaseFile> held(String number, HttpServletRequest request) {
        return inHand.numbers(request).contains(number) ? find(number) : Optional.empty();
    }

    /// The files of a case in hand: what was sent with the report, and what stands in entries that the reporter sees.
    /// What another reporter added is theirs too: it is one matter.
    @Override
    public boolean mayRead(HttpServletRequest request, String digest) {
        return inHand.numbers(request).stream()
                .flatMap(number -> find(number).stream())
                .anyMatch(file -> has(file, digest));
    }

    private boolean has(CaseFile file, String digest) {
        return grievances
                        .report(file.id())
                        .filter(report -> report.attachments().contains(digest))
                        .isPresent()
                || casework.history(file.id()).stream()
                        .anyMatch(entry -> entry.open() && entry.attachments().contains(digest));
    }

    /// A number as it is kept, however it was typed.
    static String number(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}.]+", "-");
    }
}
