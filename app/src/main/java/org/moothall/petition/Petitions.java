package org.moothall.petition;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.confided.Confided;
import org.moothall.disclosure.Disclosures;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Grievances.Added;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to joint petitions: who files says what the matter is called, how many they are and who speaks for
/// them. Each representative gets a receipt of their own.
@Service
public class Petitions {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int WORD_BITS = 80;

    private final PetitionStore store;
    private final Grievances grievances;
    private final Casework casework;
    private final Confided confided;
    private final Disclosures disclosures;
    private final LimitPart limits;
    private final Clock clock;

    Petitions(
            PetitionStore store,
            Grievances grievances,
            Casework casework,
            Confided confided,
            Disclosures disclosures,
            LimitPart limits,
            Clock clock) {
        this.store = store;
        this.grievances = grievances;
        this.casework = casework;
        this.confided = confided;
        this.disclosures = disclosures;
        this.limits = limits;
        this.clock = clock;
    }

    /// How many representatives there are at most, and who says so.
    public Limit limit() {
        return limits.limit();
    }

    public Optional<Petition> find(CaseId id) {
        return store.find(id);
    }

    /// Makes a report that was filed one of several people's; answers the further representatives' receipts. Once more
    /// with the same submission it answers the same, so that a process that died in between loses nothing.
    @Transactional
    public List<Given> file(Receipt filed, Reporter.Group group, UUID submission, Language language) {
        if (group.others().size() + 1 > limit().most())
            throw new IllegalArgumentException("more representatives than " + limit().most());
        var others = add(filed.caseId(), group.others(), submission, language);
        var representatives = new ArrayList<>(List.of(representative(filed, 1)));
        for (var other : others) representatives.add(representative(other, representatives.size() + 1));
        store.add(
                new PetitionStore.Row(
                        filed.caseId(), sealed(filed.caseId(), group.name()), group.people(), word(), clock.instant()),
                representatives);
        return Given.of(group.others(), others);
    }

    /// What they call it is of their own words, too.
    private String sealed(CaseId id, String name) {
        return casework.require(id).sealed() ? confided.of(id.value()).words(name) : name;
    }

    /// As staff read it.
    Optional<Petition> read(CaseId id) {
        return find(id).map(petition -> petition.reading(disclosures.words(id)));
    }

    /// As those read it whom a representative gave the link: they are to know what they sign.
    Petition invited(Petition petition) {
        return petition.reading(confided.open(petition.caseId().value()));
    }

    /// A receipt and who is to have it, while the name is still in hand; from then on it is sealed.
    public record Given(String name, Receipt receipt) {

        static List<Given> of(List<Reporter> people, List<Receipt> receipts) {
            var given = new ArrayList<Given>(people.size());
            for (var i = 0; i < people.size(); i++)
                given.add(new Given(people.get(i).name(), receipts.get(i)));
            return List.copyOf(given);
        }
    }

    /// The link by which the others add themselves, for who represents them; null for anybody else.
    ///
    /// @param number the case's
    public @Nullable String joining(CaseId id, String number, String receipt) {
        return store.find(id)
                .filter(petition -> petition.representatives().contains(receipt))
                .map(petition -> petition.link(number))
                .orElse(null);
    }

    private static PetitionStore.Representative representative(Receipt receipt, int place) {
        return new PetitionStore.Representative(receipt.caseId(), receipt.number(), place);
    }

    /// Opens who signs with whom, so it is nobody's to guess.
    private static String word() {
        return new BigInteger(WORD_BITS, RANDOM).toString(Character.MAX_RADIX);
    }

    /// Adds people to a case, each with a receipt; the same list sent twice adds them once.
    ///
    /// @param submission of the whole list
    @Transactional
    public List<Receipt> add(CaseId id, List<Reporter> people, UUID submission, Language language) {
        var added = new ArrayList<Added>(people.size());
        for (var one : people) added.add(new Added(below(submission, added.size() + " " + one.name()), one));
        return grievances.add(id, added, language);
    }

    private static UUID below(UUID submission, String line) {
        return UUID.nameUUIDFromBytes((submission + " " + line).getBytes(StandardCharsets.UTF_8));
    }
}
