package org.moothall.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.journal.Break;
import org.springframework.beans.factory.annotation.Autowired;

/// What only a checkpoint that was kept elsewhere can find.
@CityTest
class WrittenAnewTest {

    @Autowired
    History history;

    @Autowired
    Checkpoints checkpoints;

    @Test
    void a_history_that_its_owner_writes_anew_and_signs_anew_is_found_by_a_checkpoint_kept_elsewhere() {
        var record = history.lines(5);
        var kept = checkpoints.make().orElseThrow();
        var before = breaks(kept);
        assertThat(before).isEmpty();
        history.tamper(owner -> {
            for (var table : List.of("journal.line", "checkpoint.leaf", "checkpoint.node", "checkpoint.checkpoint"))
                History.run(owner, "create table public.kept_%s as table %s".formatted(table.replace('.', '_'), table));
            History.run(owner, "delete from journal.line where record = '%s' and position > 2".formatted(record));
            for (var table : List.of("checkpoint.leaf", "checkpoint.node", "checkpoint.checkpoint"))
                History.run(owner, "delete from " + table);
        });
        var _ = checkpoints.make().orElseThrow();
        assertThat(history.broken()).noneMatch(one -> one.where().contains(record.toString()));
        assertThat(breaks(kept))
                .extracting(Break::sentence)
                .anyMatch(sentence -> sentence.startsWith("kept.txt, checkpoint " + kept.number()));
        history.tamper(owner -> {
            for (var table : List.of("journal.line", "checkpoint.leaf", "checkpoint.node", "checkpoint.checkpoint")) {
                History.run(owner, "delete from " + table);
                History.run(owner, "insert into %s table public.kept_%s".formatted(table, table.replace('.', '_')));
                History.run(owner, "drop table public.kept_" + table.replace('.', '_'));
            }
        });
        assertThat(breaks(kept)).isEmpty();
    }

    private List<Break> breaks(Checkpoint kept) {
        return history.broken(Map.of("kept.txt", kept.note())).stream()
                .filter(one -> one.table().equals("kept.txt"))
                .toList();
    }
}
