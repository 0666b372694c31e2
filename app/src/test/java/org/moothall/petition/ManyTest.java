package org.moothall.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.Statements;
import org.moothall.casework.Casework;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Receipt;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;

/// However many people stand behind a case, a page takes the same statements and does not grow with them.
@CityTest
class ManyTest {

    private static final int FEW = 60, MANY = 400, WORDS = 900;

    @Autowired
    Desk desk;

    @Autowired
    Petitions petitions;

    @Autowired
    Casework casework;

    @Autowired
    Grievances grievances;

    @Autowired
    Browser staff;

    @Autowired
    Browser resident;

    private Receipt behind(int many) {
        var receipt = desk.lamp("The lane is dark");
        var people = new ArrayList<Reporter>();
        for (var i = 1; i < many; i++) people.add(new Reporter("Person " + i, "555 " + (1000 + i), "", ""));
        petitions.add(receipt.caseId(), people, UUID.randomUUID(), Language.EN);
        return receipt;
    }

    /// What a page costs and how long it is.
    private record Cost(int statements, int letters) {}

    private static Cost cost(Browser browser, String address) {
        var statements = Statements.of(() -> browser.open(address));
        assertThat(browser.status()).isEqualTo(200);
        return new Cost(statements, browser.body().length());
    }

    private static void same(Cost few, Cost many) {
        assertThat(few.statements()).isPositive();
        assertThat(many.statements()).isEqualTo(few.statements());
        assertThat(many.letters()).isCloseTo(few.letters(), offset(WORDS));
    }

    @Test
    void no_page_costs_more_with_more_people() {
        var few = behind(FEW);
        var many = behind(MANY);
        Desk.signIn(staff, desk.handler(few));
        for (var page : List.of("", "/reporters", "/part")) {
            cost(staff, "/cases/" + few.number() + page); // what is made once is made
            same(cost(staff, "/cases/" + few.number() + page), cost(staff, "/cases/" + many.number() + page));
        }
        for (var one : List.of(few, many)) {
            resident.open("/my/find").fill("number", one.number()).fill("phrase", one.phrase());
            resident.send("Show my case");
        }
        same(cost(resident, "/my/" + few.number()), cost(resident, "/my/" + many.number()));
    }

    @Test
    void the_list_of_people_goes_on_from_page_to_page_and_tells_each_once() {
        var many = behind(120);
        Desk.signIn(staff, desk.handler(many));
        var told = new ArrayList<String>();
        staff.open("/cases/" + many.number() + "/reporters");
        for (var next = staff.page().select("a[rel=next]");
                ;
                next = staff.page().select("a[rel=next]")) {
            told.addAll(staff.page().select("tbody th").eachText());
            if (next.isEmpty()) break;
            staff.open(next.attr("href"));
        }
        assertThat(told).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void a_list_sent_twice_adds_its_people_once_and_answers_the_same_receipts() {
        var receipt = desk.lamp("Lane dark");
        var people = List.of(new Reporter("Li", "5550", "", ""), new Reporter("Wang", "", "", ""));
        var submission = UUID.randomUUID();
        var first = petitions.add(receipt.caseId(), people, submission, Language.EN);
        var again = petitions.add(receipt.caseId(), people, submission, Language.EN);
        assertThat(again)
                .extracting(Receipt::number)
                .isEqualTo(first.stream().map(Receipt::number).toList());
        assertThat(again)
                .extracting(Receipt::phrase)
                .isEqualTo(first.stream().map(Receipt::phrase).toList());
        assertThat(casework.require(receipt.caseId()).reporters()).isEqualTo(3);
        assertThat(grievances.follow(first.getFirst().number(), first.getFirst().phrase()))
                .isPresent();
    }
}
