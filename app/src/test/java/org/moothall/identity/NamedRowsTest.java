package org.moothall.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.TestDatabase;

/// What somebody finds who can say any SQL as the application, which owns nothing: of the sealed rows only the one that
/// its transaction has named.
class NamedRowsTest {

    private static final String ONE = "019ac000-0000-7000-8000-0000000000a1";
    private static final String OTHER = "019ac000-0000-7000-8000-0000000000a2";
    private static final String ROLE = "moothall_app";

    private Connection connection;

    @BeforeEach
    void two_are_sealed() throws SQLException {
        var database = TestDatabase.fresh();
        connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        run("set role " + ROLE);
        connection.setAutoCommit(false);
        for (var id : List.of(ONE, OTHER))
            run("insert into identity.sealed (id, content, phone) values ('%s', '\\x01', sha256('%s'))"
                    .formatted(id, id));
        connection.commit();
    }

    @AfterEach
    void closed() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        run("reset role");
        connection.close();
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> seen() throws SQLException {
        var ids = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from identity.sealed order by id")) {
            while (rows.next()) ids.add(rows.getString(1));
        }
        return ids;
    }

    @Test
    void nothing_is_seen_or_erased_that_is_not_named() throws SQLException {
        assertThat(seen()).isEmpty();
        run("delete from identity.sealed");
        connection.commit();
        run("reset role");
        assertThat(seen()).containsExactly(ONE, OTHER);
    }

    @Test
    void a_transaction_that_names_one_sees_that_one_and_the_next_transaction_none() throws SQLException {
        run("select set_config('moothall.opening', '" + ONE + "', true)");
        assertThat(seen()).containsExactly(ONE);
        connection.commit();
        assertThat(seen()).isEmpty();
    }

    @Test
    void whoever_knows_a_telephones_mark_sees_whose_it_is() throws SQLException {
        run("select set_config('moothall.opening', encode(sha256('" + OTHER + "'), 'hex'), true)");
        assertThat(seen()).containsExactly(OTHER);
    }

    @Test
    void the_wall_cannot_be_taken_down_by_whoever_stands_before_it() {
        assertThatThrownBy(() -> run("alter table identity.sealed disable row level security"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("owner");
    }

    @Test
    void what_is_sealed_is_never_changed() {
        assertThatThrownBy(() -> run("update identity.sealed set content = '\\x02'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }
}
