package org.moothall.seal;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.moothall.casework.Actor;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Grievances.Own;
import org.moothall.grievance.Reporter;
import org.moothall.identity.Identities;
import org.moothall.kernel.Ids;
import org.moothall.seal.Opening.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds what somebody reported who stands at a counter, without telling the officer. A telephone may be a family's, so
/// the name has to fit, too; it is compared here and shown to nobody. Each name that was compared is written down
/// first, and its reporter reads that somebody asked.
@Component
public class Finding {

    private final Identities identities;
    private final Grievances grievances;
    private final Reading reading;
    private final Seals seals;
    private final Clock clock;

    Finding(Identities identities, Grievances grievances, Reading reading, Seals seals, Clock clock) {
        this.identities = identities;
        this.grievances = grievances;
        this.reading = reading;
        this.seals = seals;
        this.clock = clock;
    }

    /// @param shown   name as the document says it, telephone and email as the person does
    /// @param request number of what they ask for
    /// @return receipts; how many there are is for nobody but the person
    @Transactional
    public List<String> of(Reporter shown, Officer officer, String request) {
        Deed.TAKE_REQUESTS.demand(officer);
        var found = new ArrayList<String>();
        Stream.concat(identities.withTelephone(shown.phone()).stream(), identities.withEmail(shown.email()).stream())
                .distinct()
                .flatMap(identity -> grievances.sealedUnder(identity).stream())
                .forEach(own -> {
                    if (fits(own, shown, officer, request)) found.add(own.receipt());
                });
        return found;
    }

    private boolean fits(Own own, Reporter shown, Officer officer, String request) {
        var at = clock.instant();
        var kept = reading.compared(officer, own.of(), own.receipt(), request, at);
        var fits = same(kept.name(), shown.name());
        seals.add(
                new Opening(
                        Ids.next(),
                        own.of().value(),
                        own.receipt(),
                        officer.person(),
                        officer.office().key(),
                        fits ? Reason.ASKED : Reason.ASKED_IN_VAIN,
                        request,
                        at,
                        at),
                new Actor.Staff(officer));
        return fits;
    }

    /// However the words are spaced, marked and put in order: `Ma Lan`, `LAN MA`, `马 岚` and `马岚`.
    static boolean same(String one, String other) {
        var ours = words(one);
        var theirs = words(other);
        return !String.join("", ours).isEmpty()
                && (String.join("", ours).equals(String.join("", theirs))
                        || ours.stream()
                                .sorted()
                                .toList()
                                .equals(theirs.stream().sorted().toList()));
    }

    private static List<String> words(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "");
        return List.of(plain.split("[^\\p{L}]+"));
    }
}
