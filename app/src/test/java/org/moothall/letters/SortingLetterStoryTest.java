package org.moothall.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.SettableClock;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever sorts what comes in tells a petitioner in writing that a court decides it, or why it is not accepted, from
/// the list to the resident's page, through HTTP.
@CityTest
class SortingLetterStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Grievances grievances;

    @Autowired
    Browser triage;

    @Autowired
    Browser resident;

    private Receipt claim;

    @BeforeEach
    void a_claim_that_no_line_of_the_duty_list_sends_to_an_office() {
        claim = grievances.file(new Filing(
                UUID.randomUUID(),
                Filing.Channel.WEB,
                "claims.decisions.refused",
                "nandu.heyan.rice-market",
                null,
                "",
                "My neighbour owes me money. The court must order him to pay.",
                Map.of(),
                List.of(),
                new Reporter("Ma Lan", "", "ma.lan@lanfeng.example", ""),
                Language.EN,
                SettableClock.MONDAY,
                new Actor.Reporter()));
        Desk.signIn(triage, desk.able("lin-hui"));
        assertThat(triage.open("/work?q=" + claim.number()).text()).contains(claim.number());
    }

    /// From the list by the case to the letter that ends in this name.
    private void begun(String letter, Map<String, String> parts) {
        triage.open(
                triage.page().select("a.mh-case[href$=" + claim.number() + "]").attr("href"));
        triage.send("template="
                + triage.page()
                        .select("button[name=template][value$=" + letter + "]")
                        .val());
        parts.forEach(triage::fill);
        triage.send("do=preview");
    }

    private void issued(String step) {
        triage.fill("way", "EMAIL").send("Issue the letter");
        assertThat(triage.status()).as(triage.text()).isEqualTo(200);
        assertThat(triage.text()).contains("Email: to be sent");
        assertThat(casework.require(claim.caseId()).step()).isEqualTo(step);
        resident.open("/my/find").fill("number", claim.number()).fill("phrase", claim.phrase());
        resident.send("Show my case");
        assertThat(resident.page().select("a[href$=/pdf]")).hasSize(1);
    }

    @Test
    void a_statutory_way_is_told_from_the_worklist() {
        begun(
                "diverted",
                Map.of(
                        "part-way", "A civil suit",
                        "part-where", "Nandu District Court",
                        "part-how", "Within three years, with a statement of claim."));
        issued("diverted");
        assertThat(resident.text()).contains("A civil suit");
    }

    @Test
    void what_is_not_accepted_is_told_with_its_reason() {
        begun("declined", Map.of("part-reason", "Decided finally in 2024."));
        issued("declined");
        assertThat(resident.text()).contains("Decided finally in 2024.");
    }
}
