package org.moothall.grievance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.directory.Officer;
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
    private final Matters matters;
    private final Clock clock;

    Grievances(
            Preparing preparing,
            Intake intake,
            Register register,
            LookStore look,
            Phrases phrases,
            Casework casework,
            Matters matters,
            Clock clock) {
        this.preparing = preparing;
        this.intake = intake;
        this.register = register;
        this.look = look;
        this.phrases = phrases;
        this.casework = casework;
        this.matters = matters;
        this.clock = clock;
    }

    /// Files a report. Returns once it is durable; the same submission again answers the same receipt.
    ///
    /// @throws NotFound where there is no such kind of matter or area
    /// @throws Busy     where too many wait already, or the platform is being stopped: nothing was filed
    public Receipt file(Filing filing) {
        return intake.file(preparing.filing(filing));
    }

    /// Takes over reports of another system, many at once, in the caller's transaction: no receipts, no reporters.
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver(List<TakenOver> taken) {
        register.takeOver(taken.stream().map(preparing::takenOver).toList());
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

    /// What was reported; empty where the case is another line's.
    public Optional<Report> report(CaseId id) {
        return look.find(id);
    }

    /// The receipts given for a case, the first reporter's first; empty for one taken over from another system.
    public List<Held> receipts(CaseId id) {
        return look.receipts(id);
    }

    /// Who a receipt's reporter is, for an officer who says why; the reading is written into the journal.
    @Transactional
    public Reporter reveal(CaseId id, String receipt, Officer officer, String reason) {
        return register.reveal(id, receipt, officer, reason, clock.instant());
    }

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

    /// A receipt as staff may see it.
    ///
    /// @param named  whether the reporter left a name or an address
    /// @param behalf whether somebody helped somebody else
    /// @param phoned whether a telephone was left
    public record Held(
            String number,
            boolean named,
            boolean behalf,
            boolean phoned,
            boolean callBack,
            Language language,
            Instant at) {}
}
