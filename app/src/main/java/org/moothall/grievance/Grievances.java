package org.moothall.grievance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.grievance.Filing.TakenOver;
import org.moothall.journal.Attachments;
import org.moothall.kernel.Busy;
import org.moothall.kernel.Language;
import org.moothall.kernel.NotFound;
import org.moothall.matters.Matters;
import org.moothall.places.Spot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to residents' look.
@Service
public class Grievances {

    private static final int NEAR = 150;
    private static final Duration LATELY = Duration.ofDays(30);

    private final Preparing preparing;
    private final Intake intake;
    private final Register register;
    private final LookStore look;
    private final Phrases phrases;
    private final Casework casework;
    private final Attachments attachments;
    private final Matters matters;
    private final Clock clock;

    Grievances(
            Preparing preparing,
            Intake intake,
            Register register,
            LookStore look,
            Phrases phrases,
            Casework casework,
            Attachments attachments,
            Matters matters,
            Clock clock) {
        this.preparing = preparing;
        this.intake = intake;
        this.register = register;
        this.look = look;
        this.phrases = phrases;
        this.casework = casework;
        this.attachments = attachments;
        this.matters = matters;
        this.clock = clock;
    }

    /// Files a report. Returns once it is durable; the same submission again answers the same receipt.
    ///
    /// @throws NotFound where there is no such kind of matter or area
    /// @throws Busy     where too many wait already, or the platform is being stopped: nothing was filed
    public Receipt file(Filing filing) {
        if (filing.by() instanceof Actor.Staff(Officer officer)) Deed.REGISTER.demand(officer);
        return intake.file(preparing.filing(filing));
    }

    /// Takes over reports of another system, many at once, in the caller's transaction: no receipts, no reporters.
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver(List<TakenOver> taken) {
        register.takeOver(taken.stream().map(preparing::takenOver).toList());
    }

    /// Opens a case for a part of another one, in the caller's transaction. Nobody has reported it anew: its
    /// clocks start where the other's did. The duty list says whose it is.
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile part(CaseFile of, Part part, Officer by) {
        casework.demand(by, Deed.REGROUP, of);
        var report = look.find(of.id()).orElseThrow(() -> new NotFound("report of " + of.number()));
        var filing = part.filing(report, of, by);
        attachments.keepAgain(filing.attachments());
        return register.part(preparing.part(filing, of.sealed()));
    }

    /// Adds one more person to a public matter, with a receipt of their own. Durable when it returns.
    @Transactional
    public Receipt join(String number, Reporter reporter, Language language, UUID submission) {
        return register.join(number, reporter, language, submission, clock.instant());
    }

    /// Open public matters of the same branch within 150 m and fixed ones of 30 days, nearest first.
    public List<Similar> similar(String matter, Spot spot, int most) {
        var kind = matters.tree().require(matter);
        return look
                .near(
                        Similar.Grid.around(spot, NEAR),
                        Preparing.branch(kind),
                        clock.instant().minus(LATELY))
                .stream()
                .map(report -> Similar.of(report, spot))
                .filter(similar -> similar.metres() <= NEAR)
                .sorted(Comparator.comparingInt(Similar::metres).thenComparing(Similar::at))
                .limit(most)
                .toList();
    }

    /// The case behind a receipt, if the phrase is right. Whether the number exists or not, it takes the same time; how
    /// often somebody may try is the caller's to limit.
    public Optional<CaseFile> follow(String typed, String phrase) {
        var number = Phrases.number(typed);
        var secret = look.secret(number);
        var right = phrases.fits(
                number, phrase, secret.map(LookStore.Secret::phraseDigest).orElse(null));
        return secret.filter(_ -> right).map(known -> casework.require(known.caseId()));
    }

    /// Takes one person's report back and leaves the case to the others. False where nobody else stands behind it, and
    /// where they have done so before: then the case itself is withdrawn, or nothing is.
    @Transactional
    public boolean takeBack(String receipt, Instant at) {
        return register.takeBack(receipt, at);
    }

    /// Adds people to a case, each with a receipt of their own, in order; a submission that is known is not added
    /// again. Who may do that is the caller's to know.
    @Transactional
    public List<Receipt> add(CaseId id, List<Added> people, Language language) {
        return people.isEmpty() ? List.of() : register.add(id, people, language, clock.instant());
    }

    /// One more person behind a case.
    public record Added(UUID submission, Reporter who) {}

    /// When a receipt's reporter took their report back.
    public Optional<Instant> withdrawn(String receipt) {
        return look.withdrawn(receipt);
    }

    /// What was reported; empty where the case is another line's.
    public Optional<Report> report(CaseId id) {
        return look.find(id);
    }

    /// A page of the receipts given for a case, the first reporter's first; empty for one taken over from another
    /// system. However many people stand behind a case, nothing ever reads them all.
    ///
    /// @param named only those who left a name or an address
    /// @param after the last number of the page before; empty for the first
    public List<Held> receipts(CaseId id, boolean named, String after, int most) {
        return look.receipts(id, named, after, most);
    }

    public Optional<Held> receipt(String number) {
        return look.receipt(number);
    }

    /// The case that a receipt was given for, wherever it was joined since.
    public Optional<CaseId> own(String number) {
        return look.own(number);
    }

    /// How many of a case's reporters left nothing to reach them by.
    public int unnamed(CaseId id) {
        return look.unnamed(id);
    }

    /// What a receipt's reporter is sealed under; that they said nothing of themselves is no reason to be empty.
    public Optional<UUID> identity(CaseId id, String receipt) {
        return look.identity(id, receipt);
    }

    /// Forgets that some of a case's reporters left a name or an address, in the caller's transaction;
    /// answers under what each is sealed, for who erases it. Nothing once all are forgotten.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> forget(CaseId id, int most) {
        return register.forget(id, most);
    }

    /// The same for one receipt; empty where nothing was left.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> forget(String receipt) {
        return register.forget(receipt);
    }

    /// The same for who is sealed under this; answers whose it was.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Own> forget(UUID identity) {
        return register.forget(identity);
    }

    /// Whose receipt is sealed under this.
    public Optional<Own> sealedUnder(UUID identity) {
        return look.of(identity);
    }

    /// A receipt and the case that it was given for.
    public record Own(CaseId of, String receipt) {}

    /// Writes down that a receipt's reporter wants to be called back once it is answered, or not any more.
    @Transactional
    public void callBack(CaseId id, String receipt, boolean wanted) {
        register.callBack(id, receipt, wanted, clock.instant());
    }

    public Optional<PublicReport> publicReport(String number) {
        return look.findPublic(number);
    }

    /// Public matters, newest first.
    public List<PublicReport> publicReports(PublicReport.Query query) {
        return look.latest(query);
    }

    /// A part of a matter as it is to be handled by itself.
    ///
    /// @param area null where it is the same place
    /// @param description of a sealed case nothing else goes along: its words and files open with its own key alone
    public record Part(String matter, @Nullable String area, String description) {

        private Filing filing(Report of, CaseFile from, Officer by) {
            var sealed = from.sealed();
            return new Filing(
                    UUID.randomUUID(),
                    of.channel(),
                    matter,
                    area == null ? of.area() : area,
                    area == null ? of.spot() : null,
                    area == null && !sealed ? of.placeHelp() : "",
                    description,
                    matter.equals(of.matter()) && !sealed ? of.answers() : Map.of(),
                    sealed ? List.of() : of.attachments(),
                    Reporter.ANONYMOUS,
                    of.language(),
                    from.openedAt(),
                    new Actor.Staff(by));
        }
    }

    /// A receipt as staff may see it.
    ///
    /// @param named  whether the reporter left a name or an address
    /// @param behalf whether somebody helped somebody else
    /// @param phoned whether a telephone was left
    /// @param mailed whether an email address was
    /// @param withdrawn whether they took their report back
    public record Held(
            String number,
            boolean named,
            boolean behalf,
            boolean phoned,
            boolean mailed,
            boolean callBack,
            Language language,
            boolean withdrawn,
            Instant at) {}
}
