package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.moothall.House.Statement;

/// Every statement that shows titles of cases leaves out those that the reader is kept away from, or whose kind is
/// restricted to others: by `barred`, a column of the case.
class ListsKeepAwayTest {

    private static final Pattern SHOWS = Pattern.compile("(?is)^\\s*(select|with)\\b.*\\btitle\\b.*");
    private static final Pattern CASES = Pattern.compile("\\bcasework\\.case_file\\b");
    private static final Pattern BARRED = Pattern.compile("\\bbarred && :marks");

    /// What the public sees: no kind that is restricted is public.
    private static final Pattern PUBLIC = Pattern.compile("\\bis_public\\b");

    /// One case at a time, for whom the door above asks (`Casework.visible`, `Casework.may`), what time goes through,
    /// and what goes from somebody who leaves to somebody else, which is shown to nobody.
    private static final Set<String> ONE = Set.of(
            "CaseStore.FIND",
            "CaseStore.FIND_BY_NUMBER",
            "CaseStore.HOLD",
            "RecountStore.OPEN_AFTER",
            "SuccessionStore.OF",
            "SuccessionStore.DISPUTED",
            "SuccessionStore.HOLD_DISPUTED",
            "SuccessionStore.HOLD",
            "BoardStore.LINE");

    @Test
    void every_list_of_cases_leaves_out_what_is_not_for_the_reader() {
        var open = open(House.OURS.statements());
        open.removeAll(ONE);
        assertThat(open).isEmpty();
    }

    @Test
    void a_list_that_leaves_nothing_out_would_be_noticed() {
        var planted = new Statement("works", "WorksStore.ALL", "select number, title from casework.case_file");
        assertThat(open(List.of(planted))).containsExactly("WorksStore.ALL");
    }

    private static Set<String> open(List<Statement> statements) {
        return statements.stream()
                .filter(one -> SHOWS.matcher(one.sql()).matches()
                        && CASES.matcher(one.sql()).find()
                        && !PUBLIC.matcher(one.sql()).find()
                        && !BARRED.matcher(one.sql()).find())
                .map(Statement::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
