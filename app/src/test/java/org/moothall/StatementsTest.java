package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.EmptySqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/// The database understands every statement of every store, against the schema that the migrations build.
class StatementsTest {

    /// A constant that begins otherwise is a part of a statement.
    private static final Pattern WHOLE = Pattern.compile("(?is)\\s*(select|insert|update|delete|merge|with)\\b.*");

    @Test
    void every_statement_fits_the_schema() throws SQLException {
        assertThat(misfits(House.OURS)).isEmpty();
    }

    @Test
    void a_statement_that_does_not_fit_would_be_noticed() throws SQLException {
        assertThat(misfits(House.PLANTED)).singleElement().asString().contains("CellarStore.ABOVE", "tower.bell");
    }

    private static List<String> misfits(House house) throws SQLException {
        var misfits = new ArrayList<String>();
        var database = TestDatabase.fresh();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            for (var statement : house.statements())
                if (WHOLE.matcher(statement.sql()).matches())
                    try {
                        prepare(connection, statement.sql());
                    } catch (SQLException e) {
                        misfits.add(statement.name() + ": " + e.getMessage());
                    }
        }
        return misfits;
    }

    private static void prepare(Connection connection, String sql) throws SQLException {
        var plain = NamedParameterUtils.substituteNamedParameters(sql, new EmptySqlParameterSource());
        try (var prepared = connection.prepareStatement(plain)) {
            prepared.getParameterMetaData();
        }
    }
}
