package org.moothall.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.CityTest;
import org.moothall.Restricting;
import org.moothall.SettableClock;
import org.moothall.casework.CaseId;
import org.moothall.city.City;
import org.moothall.grievance.Filing.TakenOver;
import org.moothall.grievance.Grievances;
import org.moothall.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Words learned from a kind that is for some only since: no model knows them any more.
@CityTest
class HiddenKindTest {

    private static final String KIND = "waste.household.bins";

    @Autowired
    City city;

    @Autowired
    Learning learning;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Grievances grievances;

    @Autowired
    SuggestStore store;

    @Autowired
    SuggestPages pages;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @AfterEach
    void lanfeng() {
        new Restricting(city, folder).lift();
        learning.watch();
    }

    @Test
    void a_kind_that_becomes_restricted_is_forgotten_with_all_models_that_learned_of_it() throws IOException {
        learning.watch();
        for (int i = 0; i < 12; i++) closed("Bilbies have tipped the container, number " + i);
        learning.learn();
        assertThat(suggestions.of("bilbies").getFirst().kind().key()).isEqualTo(KIND);
        new Restricting(city, folder).restrict(KIND);
        learning.watch();
        assertThat(suggestions.of("bilbies")).isEmpty();
        assertThat(store.confirmed(60_000)).anyMatch(one -> one.text().contains("Bilbies"));
        assertThat(jdbc.sql("select count(*) from suggest.model")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void how_often_a_restricted_kind_was_chosen_is_told_to_nobody() throws IOException {
        store.add(new SuggestStore.Answer(
                Ids.next(), SettableClock.MONDAY, 1, Suggestions.Asked.REPORT, null, KIND, true, KIND, true));
        assertThat(kinds()).contains(KIND);
        new Restricting(city, folder).restrict(KIND);
        assertThat(kinds()).doesNotContain(KIND);
    }

    private List<String> kinds() {
        return pages.answers(SettableClock.MONDAY.minusSeconds(60)).stream()
                .map(SuggestStore.Taken::kind)
                .toList();
    }

    private void closed(String what) {
        var at = SettableClock.MONDAY;
        var taken = new TakenOver(
                new CaseId(Ids.next()),
                "old",
                KIND,
                "nandu.heyan.rice-market",
                null,
                "",
                what,
                what,
                at.minusSeconds(60),
                null,
                at,
                "Done.");
        transaction.executeWithoutResult(status -> grievances.takeOver(List.of(taken)));
    }
}
