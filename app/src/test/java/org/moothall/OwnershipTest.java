package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// SQL keeps to the same arrows as Java: a store names only its own schema or one of a module that its own leans
/// on; and nobody else speaks SQL.
class OwnershipTest {

    private static final List<String> SPEAKERS = List.of(
            "org.moothall.kernel.Sql", "org.springframework.jdbc.core.simple.JdbcClient", "javax.sql.DataSource");

    @Test
    void a_store_names_only_schemas_within_its_arrows() {
        assertThat(strays(House.OURS)).isEmpty();
    }

    @Test
    void a_store_that_reads_another_floors_table_would_be_noticed() {
        assertThat(strays(House.PLANTED)).containsExactly("CellarStore.ABOVE names tower");
    }

    @Test
    void only_stores_speak_sql() {
        assertThat(speakers(House.OURS)).isEmpty();
    }

    @Test
    void sql_outside_of_a_store_would_be_noticed() {
        assertThat(speakers(House.PLANTED)).containsExactly("planted.tower.TowerPages");
    }

    private static List<String> strays(House house) {
        var named = Pattern.compile("\\b(" + String.join("|", house.schemas()) + ")\\.\\w+");
        return house.statements().stream()
                .flatMap(statement -> named.matcher(statement.sql())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .distinct()
                        .filter(schema -> !statement.sql().contains("." + schema)) // a table that goes by its own name
                        .filter(schema -> !house.mayName(statement.module(), schema))
                        .map(schema -> statement.name() + " names " + schema))
                .toList();
    }

    /// `kernel` brings the tool, `database` the connections; `run` asks whether they are alive.
    private static List<String> speakers(House house) {
        return house.classes().stream()
                .filter(type -> !House.isStore(type))
                .filter(type -> !List.of("kernel", "database", "run").contains(house.moduleOf(type)))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                SPEAKERS.contains(dependency.getTargetClass().getName())))
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }
}
