package org.moothall.letters;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.casework.Decision;
import org.moothall.confided.Confided;
import org.moothall.directory.Deed;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.disclosure.Disclosures;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Grievances.Held;
import org.moothall.grievance.Report;
import org.moothall.handling.Jointly;
import org.moothall.joint.Contribution;
import org.moothall.journal.Attachments;
import org.moothall.journal.Attachments.Whole;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Language;
import org.moothall.letters.SheetPage.No;
import org.moothall.mail.Mailing;
import org.moothall.paper.Paper;
import org.moothall.seal.Seals;
import org.moothall.web.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// From a draft to an issued letter: who may write it, who signs it off, and the move of the case that goes with it.
@Component
class Writing {

    private static final Set<String> SIGNING = Set.of("sign", "return");
    private static final int MOST_NAMED = 50;

    private final LetterStore store;
    private final Letters letters;
    private final Fitting fitting;
    private final Wording wording;
    private final Casework casework;
    private final Grievances grievances;
    private final Attachments attachments;
    private final Seals seals;
    private final Confided confided;
    private final Disclosures disclosures;
    private final Mailing mailing;
    private final Directory directory;
    private final Clock clock;

    Writing(
            LetterStore store,
            Letters letters,
            Fitting fitting,
            Wording wording,
            Casework casework,
            Grievances grievances,
            Attachments attachments,
            Seals seals,
            Confided confided,
            Disclosures disclosures,
            Mailing mailing,
            Directory directory,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.fitting = fitting;
        this.wording = wording;
        this.casework = casework;
        this.grievances = grievances;
        this.attachments = attachments;
        this.seals = seals;
        this.confided = confided;
        this.disclosures = disclosures;
        this.mailing = mailing;
        this.directory = directory;
        this.clock = clock;
    }

    /// The draft of this kind that the case has already, or a new one with the report's sentences as its points.
    @Transactional
    Letter begin(CaseFile file, Officer officer, String key) {
        var template = fitting.offered(file, casework.ground(file), officer).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Forbidden("letter " + key + " on " + file.number()));
        var there = store.of(file.id().value()).stream()
                .filter(one -> one.template().equals(key) && one.state() != Letter.State.ISSUED)
                .findFirst();
        if (there.isPresent()) return there.get();
        var report = report(file);
        var language = report.map(Report::language).orElse(Language.EN);
        var points = !template.answersPoints()
                ? List.<String>of()
                : report.map(one -> Wording.sentences(one.description(), language))
                        .orElse(List.of(file.title()));
        var letter = Letter.begun(file.id().value(), template, language, officer.person(), points, clock.instant());
        store.add(sealed(letter, file));
        letters.note(letter, officer, "letter.begun");
        return letter;
    }

    /// The first of those whom a letter may name; whoever writes to all names nobody.
    List<Held> receipts(CaseFile file) {
        return grievances.receipts(file.id(), true, "", MOST_NAMED);
    }

    /// What was reported, as far as this request may read it.
    Optional<Report> report(CaseFile file) {
        return grievances.report(file.id()).map(one -> one.reading(disclosures.words(file.id())::words));
    }

    boolean writes(CaseFile file, Officer officer) {
        return file.may(officer, Deed.WRITE_LETTER, casework.ground(file));
    }

    SheetPage.Mails mails(Letter letter) {
        return new SheetPage.Mails(mailing.on(), store.mailed(letter));
    }

    /// Why somebody who may read the case may not do anything with its letters, where a rule says so.
    No keptAway(CaseFile file, Letter letter, Officer officer) {
        var actor = new Actor.Staff(officer);
        var why = file.refusedHere(fitting.template(letter).move(), actor, casework.ground(file), clock.instant());
        if (why.words() == null) throw new Forbidden("letter on " + file.number());
        return No.by(why);
    }

    /// Whoever signs from another office does nothing else with it.
    boolean may(String step, CaseFile file, Letter letter, Officer officer) {
        return writes(file, officer) || SIGNING.contains(step) && signs(file, letter, officer);
    }

    boolean signs(CaseFile file, Letter letter, Officer officer) {
        return casework.may(officer, Deed.SIGN_LETTER, file)
                && casework.ground(file).signs(file, officer.person(), letter.writer());
    }

    /// False where somebody else has saved it meanwhile.
    @Transactional
    boolean keep(Letter letter) {
        return store.keep(sealed(letter, casework.require(new CaseId(letter.caseId()))));
    }

    private Letter sealed(Letter letter, CaseFile file) {
        return file.sealed() ? letter.worded(confided.of(file.id().value())::words) : letter;
    }

    @Transactional
    Optional<No> submit(Letter letter, Officer officer) {
        if (letter.state() != Letter.State.DRAFT) return No.of("not-now");
        return moved(letter.in(Letter.State.SUBMITTED), officer, "letter.submitted");
    }

    @Transactional
    Optional<No> sign(CaseFile file, Letter letter, Officer officer) {
        return mayNotSign(file, letter, officer)
                .or(() -> moved(letter.signed(officer.person(), clock.instant()), officer, "letter.signed"));
    }

    @Transactional
    Optional<No> giveBack(CaseFile file, Letter letter, Officer officer, String why) {
        return mayNotSign(file, letter, officer).or(() -> moved(letter.back(why), officer, "letter.returned"));
    }

    private Optional<No> mayNotSign(CaseFile file, Letter letter, Officer officer) {
        if (letter.state() != Letter.State.SUBMITTED) return No.of("not-now");
        if (letter.writer().equals(officer.person())) return No.of("own");
        return signs(file, letter, officer) ? Optional.empty() : No.of("no-head");
    }

    private String moved(CaseFile file, String digest) {
        var moved = confided.files(confided.of(file.id().value()), List.of(digest));
        confided.keepFiles(List.of(moved));
        return moved.digests().getFirst();
    }

    private Optional<No> moved(Letter letter, Officer officer, String act) {
        if (!keep(letter)) return No.of("changed");
        letters.note(letter, officer, act);
        return Optional.empty();
    }

    /// The letter as it would be issued now, naming nobody: nothing is unsealed to look at a draft.
    Paper preview(Letter letter, CaseFile file) {
        return wording.paper(fitting.template(letter), letter, file, letter.number(), "");
    }

    /// Makes the files, the move of the case and the record of service, in one transaction or not at all: where it is
    /// refused the caller rolls back.
    ///
    /// @param seen the version of the case that the officer saw
    /// @param before what has to be done before it: going on without what other offices owe
    /// @param way  besides the resident's page; null for that alone
    @Transactional
    Optional<No> issue(
            CaseFile file, Letter letter, Officer officer, int seen, List<Act> before, Service.@Nullable Way way) {
        var template = fitting.template(letter);
        casework.demand(officer, Deed.ISSUE_LETTER, file);
        if (letter.state() == Letter.State.ISSUED) return No.of("not-now");
        if (fitting.needsSecond(file, template, officer) && letter.state() != Letter.State.SIGNED)
            return No.of("unsigned");
        var number = number(file);
        named(file, letter, number, officer);
        var paper = wording.paper(template, letter, file, number, "");
        var pdf = kept(file, number + ".pdf", paper.pdf());
        var word = kept(file, number + ".docx", paper.docx());
        var at = clock.instant();
        var done = sealed(letter.issued(number, paper.title(), pdf, word, officer.person(), at), file);
        if (!keep(done)) return No.of("changed");
        var act = new Act(
                template.move(),
                new Actor.Staff(officer),
                seen,
                paper.plain(),
                letter.until(),
                letter.more(),
                null,
                letter.signer(),
                true,
                letter.receipt() == null ? List.of(pdf, word) : List.of(),
                at);
        var acts = Stream.concat(before.stream(), Stream.of(act)).toList();
        return switch (casework.take(file.id(), acts)) {
            case Decision.Taken taken -> {
                letters.issued(done.seen(done.version() + 1), officer);
                sent(done, Service.Way.PORTAL, Service.Step.READY, officer);
                if (way != null) sent(done, way, Service.Step.TO_SEND, officer);
                yield Optional.empty();
            }
            case Decision.Refused refused -> Optional.of(No.by(refused));
            case Decision.Changed changed -> No.of("case-changed");
        };
    }

    /// What the letter has to do with other offices.
    Jointly joint(CaseFile file, Letter letter, Officer officer) {
        var ground = disclosures.words(casework.ground(file), file);
        return Jointly.of(fitting.template(letter).move(), file, ground, officer, clock.instant());
    }

    /// Why the letter does without what other offices owe, each an act; what is not said is a fault of the form.
    List<Act> without(CaseFile file, Letter letter, Form form, Officer officer) {
        return joint(file, letter, officer).before(form, new Actor.Staff(officer), form.seen(), clock.instant());
    }

    /// The letter with what an office contributed, under its name.
    Letter taken(Letter letter, CaseFile file, Officer officer, String office) {
        return joint(file, letter, officer).came().stream()
                .filter(one -> one.office().equals(office))
                .findFirst()
                .map(one -> taken(letter, one))
                .orElse(letter);
    }

    private Letter taken(Letter letter, Contribution one) {
        var name = directory.offices().require(one.office()).name().in(letter.language());
        return fitting.template(letter).answersPoints()
                ? letter.oneMore(name, one.words())
                : letter.longer(name + "\n" + one.words());
    }

    /// The case's number and which of its letters it is.
    private String number(CaseFile file) {
        var before = store.of(file.id().value()).stream()
                .filter(one -> one.state() == Letter.State.ISSUED)
                .count();
        return file.number() + "-" + (before + 1);
    }

    /// Opens the seal of the one receipt that the letter names; the reporter sees that it was, and why. What has the
    /// name in it is sealed at once.
    private void named(CaseFile file, Letter letter, String number, Officer officer) {
        var receipt = letter.receipt();
        if (receipt == null) return;
        var name = seals.openToName(file, receipt, officer, letter.title()).name();
        var paper = wording.paper(fitting.template(letter), letter, file, number, name);
        UnaryOperator<Whole> words = file.sealed() ? confided.of(file.id().value())::file : whole -> whole;
        letters.keepNamed(letter, receipt, number, paper, words, officer);
    }

    private void sent(Letter letter, Service.Way way, Service.Step step, Officer officer) {
        letters.serve(letter, null, way, step, letters.today(), "", new Actor.Staff(officer));
    }

    private String kept(CaseFile file, String name, byte[] content) {
        var digest = attachments.keepOwn(name, content).digest();
        return file.sealed() ? moved(file, digest) : digest;
    }
}
