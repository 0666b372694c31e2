package org.moothall.seal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.directory.Officer;
import org.moothall.grievance.Grievances;
import org.moothall.identity.Identities;
import org.moothall.journal.Attachments;
import org.moothall.journal.Attachments.Whole;
import org.moothall.journal.Held;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to letters that name whom they are to: sealed with the key of who that is, so that nobody reads them once
/// the person is erased; the history holds the digests of what is sealed, and goes on verifying.
@Service
public class NamedPapers {

    private final NamedStore store;
    private final Seals seals;
    private final Reading reading;
    private final Grievances grievances;
    private final Identities identities;
    private final Attachments attachments;
    private final Journal journal;
    private final Clock clock;

    NamedPapers(
            NamedStore store,
            Seals seals,
            Reading reading,
            Grievances grievances,
            Identities identities,
            Attachments attachments,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.seals = seals;
        this.reading = reading;
        this.grievances = grievances;
        this.identities = identities;
        this.attachments = attachments;
        this.journal = journal;
        this.clock = clock;
    }

    /// A letter's files, by their digests.
    public record Paper(UUID letter, UUID caseId, String receipt, String pdf, String docx) {}

    /// Who knows of letters whose files stood with the name in them before there was this.
    public interface Before {
        List<Paper> old(int most);
    }

    /// What somebody who sees the case may do with the name in a letter.
    public enum State {
        /// It names nobody.
        NOBODY,
        OPENS,
        /// That is for others.
        OTHERS,
        ERASED
    }

    /// Seals a letter's files, in the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID letter, CaseId id, String receipt, Whole pdf, Whole docx, Actor by) {
        keep(new Paper(letter, id.value(), receipt, "", ""), List.of(pdf, docx), List.of(), by);
    }

    /// The same with files that stand as they were written; they are let go.
    @Transactional
    int keepOld(List<Paper> papers) {
        for (var one : papers) {
            var instead = List.of(one.pdf(), one.docx());
            var files = instead.stream().flatMap(digest -> attachments.whole(digest).stream());
            keep(one, files.toList(), instead, new Actor.Machine("moothall"));
        }
        return papers.size();
    }

    private void keep(Paper of, List<Whole> files, List<String> instead, Actor by) {
        var who = identity(of.caseId(), of.receipt());
        var sealed = files.stream()
                .flatMap(file -> identities.sealPaper(who, file.content()).map(bytes -> with(file, bytes)).stream())
                .toList();
        var whole = sealed.size() == 2;
        var named = new NamedStore.Named(
                of.letter(),
                of.caseId(),
                of.receipt(),
                whole ? sealed.getFirst().of().digest() : "",
                whole ? sealed.getLast().of().digest() : "",
                instead,
                clock.instant());
        if (!store.add(named)) return; // another node was quicker
        attachments.exchange(whole ? sealed : List.of(), instead);
        var held = Held.of("seal.named", of.letter(), named);
        journal.append(List.of(new Line(of.caseId(), named.at(), by.written(), "letter.named", "{}", List.of(held))));
    }

    public State state(CaseFile file, UUID letter, @Nullable String signer, Officer officer) {
        var named = store.find(letter);
        if (named.isEmpty()) return State.NOBODY;
        if (named.get().pdf().isEmpty() || erased(named.get().receipt())) return State.ERASED;
        return may(file, signer, officer) ? State.OPENS : State.OTHERS;
    }

    private boolean erased(String receipt) {
        return !grievances.receipt(receipt).orElseThrow().named();
    }

    private boolean may(CaseFile file, @Nullable String signer, Officer officer) {
        return seals.handles(file, officer) || officer.person().equals(signer);
    }

    /// A letter for who handles the case or signed it; whom it names reads that they had it.
    ///
    /// @param number of the letter
    @Transactional
    public Whole toStaff(
            CaseFile file, UUID letter, @Nullable String signer, String number, boolean pdf, Officer officer) {
        if (!may(file, signer, officer)) throw new Forbidden("the name in letter " + number);
        var named = store.find(letter).orElseThrow(() -> new NotFound("a name in letter " + number));
        seals.openInLetter(new CaseId(named.caseId()), named.receipt(), officer, number);
        return opened(named, pdf).orElseThrow(() -> new NotFound("the name in letter " + number));
    }

    /// Whether a letter names somebody who is not erased.
    public boolean readable(UUID letter) {
        return store.find(letter)
                .filter(named -> !named.pdf().isEmpty() && !erased(named.receipt()))
                .isPresent();
    }

    /// A letter for whom it names; empty where it names nobody, or nobody any more.
    @Transactional
    public Optional<Whole> toThemselves(UUID letter, boolean pdf) {
        var named = store.find(letter);
        named.filter(one -> !erased(one.receipt()))
                .ifPresent(one -> reading.notedThemselves(new CaseId(one.caseId()), one.receipt(), clock.instant()));
        return named.flatMap(one -> opened(one, pdf));
    }

    /// A letter's PDF for the platform, which has written down that it opened the address to send it to.
    @Transactional
    public Optional<Whole> toSend(UUID letter) {
        return store.find(letter).flatMap(one -> opened(one, true));
    }

    private Optional<Whole> opened(NamedStore.Named named, boolean pdf) {
        var who = identity(named.caseId(), named.receipt());
        return attachments
                .whole(pdf ? named.pdf() : named.docx())
                .flatMap(file -> identities.openPaper(who, file.content()).map(bytes -> with(file, bytes)));
    }

    private UUID identity(UUID id, String receipt) {
        return grievances.identity(new CaseId(id), receipt).orElseThrow(() -> new NotFound("receipt " + receipt));
    }

    private static Whole with(Whole file, byte[] bytes) {
        return file.with(file.of().name(), bytes, null);
    }
}
