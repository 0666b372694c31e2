package org.moothall.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.casework.Actor;
import org.moothall.casework.CaseFile;
import org.moothall.casework.CaseId;
import org.moothall.casework.Casework;
import org.moothall.casework.Opening;
import org.moothall.casework.Worklist;
import org.moothall.casework.Worklist.Group;
import org.moothall.casework.Worklist.View;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.kernel.Ids;
import org.moothall.kernel.Text;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CityTest
class WorkPagesTest {

    @Autowired
    City city;

    @Autowired
    Casework casework;

    @Autowired
    Worklist worklist;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void lanfeng() {
        city.load(new CityFolder(Path.of("../city/lanfeng")));
    }

    private CaseFile opened(String title) {
        return transaction
                .execute(status -> casework.open(List.of(new Opening(
                        new CaseId(Ids.next()),
                        "grievance",
                        "service-request",
                        title,
                        "渗漏 堤防",
                        "rivers.embankment.seepage",
                        List.of("rivers", "rivers.embankment"),
                        "ordinary",
                        List.of("lanfeng", "nandu"),
                        new Text("Heyan Road", "河沿路"),
                        "water-bureau",
                        true,
                        new Text("why", "为什么"),
                        List.of(),
                        new Actor.Reporter(),
                        null,
                        SettableClock.MONDAY))))
                .getFirst();
    }

    private Worklist.Query found(String words) {
        return new Worklist.Query(View.FOUND, "", null, words, List.of(), List.of(), null, null, "");
    }

    @Test
    void a_case_is_found_by_english_words_by_chinese_pairs_and_by_number() {
        var file = opened("Zebra stripes are gone");
        for (var words : List.of("zebra", file.number(), file.number().toLowerCase(java.util.Locale.ROOT)))
            assertThat(worklist.list(found(words), 50, SettableClock.MONDAY).cases()).contains(file);
        assertThat(worklist.list(found("渗漏 zebra"), 50, SettableClock.MONDAY).cases()).contains(file);
        assertThat(worklist.list(found("zebra nowhere"), 50, SettableClock.MONDAY).cases()).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        for (var i = 0; i < 7; i++) opened("Giraffe " + i);
        var query = new Worklist.Query(
                View.OFFICE, "", "water-bureau", "giraffe", List.of("rivers"), List.of("nandu"), null, null, "");
        var first = worklist.list(query, 4, SettableClock.MONDAY);
        var second = worklist.list(
                new Worklist.Query(
                        View.OFFICE, "", "water-bureau", "giraffe", List.of(), List.of(), null, null, first.next()),
                4,
                SettableClock.MONDAY);
        assertThat(first.cases()).hasSize(4);
        assertThat(second.cases()).hasSize(3).doesNotContainAnyElementsOf(first.cases());
        assertThat(second.next()).isEmpty();
    }

    @Test
    void counts_by_deadline_add_up_to_the_list() {
        opened("Elephant");
        var query = new Worklist.Query(
                View.OFFICE, "", "water-bureau", "elephant", List.of(), List.of(), null, null, "");
        var groups = worklist.groups(query, SettableClock.MONDAY);
        assertThat(groups.get(Group.SOON)).isEqualTo(1);
        assertThat(groups.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    }
}
