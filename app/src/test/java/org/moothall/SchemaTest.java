package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// `docs/schema.sql` is what the migrations build.
class SchemaTest {

    @Test
    void the_schema_in_docs_is_the_one_that_the_migrations_build() throws IOException, SQLException {
        var fresh = Path.of("target", "schema.sql");
        Files.writeString(fresh, schema(""));
        assertThat(Sources.ROOT.resolve("docs/schema.sql"))
                .withFailMessage("docs/schema.sql is out of date; run: cp app/target/schema.sql docs/schema.sql")
                .hasSameTextualContentAs(fresh);
    }

    @Test
    void a_change_that_is_not_in_docs_would_be_noticed() throws SQLException {
        assertThat(
                        schema(
                                "create schema attic create table trunk (id bigint primary key, weight int check (weight > 0))"))
                .isNotEqualTo(schema(""))
                .contains("create table attic.trunk (")
                .contains("constraint trunk_pkey PRIMARY KEY (id)")
                .contains("CHECK ((weight > 0))");
    }

    private static String schema(String change) throws SQLException {
        var database = TestDatabase.fresh();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            if (!change.isEmpty()) statement.execute(change);
            return new SchemaText(connection).write();
        }
    }
}
