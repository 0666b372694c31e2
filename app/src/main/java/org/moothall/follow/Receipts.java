package org.moothall.follow;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.casework.Entry;
import org.moothall.confided.Confided;
import org.moothall.confided.Opened;
import org.moothall.files.MayRead;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Report;
import org.moothall.letters.Letters;
import org.moothall.together.Story;
import org.springframework.stereotype.Component;

/// From a receipt's number to its case, for those who have proven it.
@Component
public class Receipts implements MayRead {

    /// Between a receipt and a part of its case.
    static final String PART = "~";

    private final FollowStore store;
    private final Casework casework;
    private final Grievances grievances;
    private final Letters letters;
    private final InHand inHand;
    private final Confided confided;

    Receipts(
            FollowStore store,
            Casework casework,
            Grievances grievances,
            Letters letters,
            InHand inHand,
            Confided confided) {
        this.store = store;
        this.casework = casework;
        this.grievances = grievances;
        this.letters = letters;
        this.inHand = inHand;
        this.confided = confided;
    }

    /// The case that answers for a receipt; `RC-2026-000007~GR-2026-000200` is a part of it.
    public Optional<CaseFile> find(String number) {
        var receipt = plain(number);
        var id = receipt.equals(number)
                ? store.caseOf(number)
                : store.partOf(receipt, number.substring(receipt.length() + 1));
        return id.map(one -> casework.require(new CaseId(one)));
    }

    /// The receipt alone, without the part.
    static String plain(String number) {
        var part = number.indexOf(PART);
        return part < 0 ? number : number.substring(0, part);
    }

    /// Whether it names the case itself, not a part of it.
    static boolean whole(String number) {
        return number.indexOf(PART) < 0;
    }

    /// The case that a receipt was given for, which may have been joined into the one that answers.
    CaseFile own(String number, CaseFile file) {
        var receipt = plain(number);
        return (receipt.equals(number)
                        ? grievances.own(number).map(casework::require)
                        : casework.find(number.substring(receipt.length() + 1)))
                .filter(own -> !own.id().equals(file.id()))
                .orElse(file);
    }

    /// What the holder of a receipt calls it: their own words, never another reporter's.
    String title(String number, CaseFile file) {
        return own(number, file).title();
    }

    /// The case, if the request proves the number.
    Optional<CaseFile> held(String number, HttpServletRequest request) {
        return inHand.numbers(request).contains(plain(number)) ? find(number) : Optional.empty();
    }

    /// The files of a case in hand: what was sent with the report, and what stands in entries that the reporter sees.
    /// What another reporter added is theirs too: it is one matter.
    @Override
    public boolean mayRead(HttpServletRequest request, String digest) {
        return having(request, digest).findAny().isPresent();
    }

    @Override
    public Opened opened(HttpServletRequest request, String digest) {
        return having(request, digest)
                .map(number -> opened(number, find(number).orElseThrow()))
                .reduce(Opened.NOTHING, Opened::and);
    }

    /// What was sealed of a receipt's case, and of the one that answers for it, to whoever confided it.
    Opened opened(String number, CaseFile file) {
        var own = own(number, file);
        return own.sealed() || file.sealed()
                ? confided.open(own.id().value(), file.id().value())
                : Opened.NOTHING;
    }

    private Stream<String> having(HttpServletRequest request, String digest) {
        return inHand.numbers(request).stream()
                .flatMap(number -> Stream.concat(
                        Stream.of(number), store.parts(number).stream().map(part -> number + PART + part)))
                .filter(one -> find(one).filter(file -> has(one, file, digest)).isPresent());
    }

    private boolean has(String number, CaseFile file, String digest) {
        var own = own(number, file);
        return grievances
                        .report(own.id())
                        .filter(report -> report.attachments().contains(digest))
                        .isPresent()
                || history(own, file).stream()
                        .anyMatch(entry -> entry.open() && entry.attachments().contains(digest));
    }

    /// What has happened, as the holder of a receipt may read it.
    List<Entry> history(CaseFile own, CaseFile file) {
        var there = casework.history(file.id());
        if (own.id().equals(file.id())) return there;
        return Story.of(casework.history(own.id()), there, isPublic(own) && isPublic(file));
    }

    /// Those of its own case, from before it was joined, and those of the case that answers.
    List<Letters.Served> letters(String number, CaseFile file) {
        return Stream.of(own(number, file), file)
                .map(CaseFile::id)
                .distinct()
                .flatMap(id -> letters.issued(id, plain(number)).stream())
                .toList();
    }

    private boolean isPublic(CaseFile file) {
        return grievances.report(file.id()).filter(Report::isPublic).isPresent();
    }

    /// A number as it is kept, however it was typed.
    static String number(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}.]+", "-");
    }
}
