package org.moothall.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moothall.TestDatabase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ParcelTest {

    private static final String CUPS = "insert into cup select * from unnest(:name::text[])";
    private static final String PLATES = "insert into plate select * from unnest(:name::text[])";
    /// The driver prepares a statement on the server once it has been run five times.
    private static final int SEVERAL = 8;

    private record Thing(String name) {}

    private final HikariDataSource connections = TestDatabase.bare().connections(2);
    private final Parcel parcel = new Parcel(new JdbcTemplate(connections));
    private final Sql sql = new Sql(JdbcClient.create(connections), parcel);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(connections));

    @BeforeEach
    void tables() {
        sql.run("create table cup (name text primary key)", Map.of());
        sql.run("create table plate (name text primary key)", Map.of());
        sql.run("create sequence number", Map.of());
    }

    @AfterEach
    void closed() {
        connections.close();
    }

    @Test
    void aParcelIsWrittenWholeOrNotAtAllEachTimeAndItsConnectionGoesOn() {
        for (var i = 0; i < SEVERAL; i++) {
            var fresh = "fresh " + i;
            pack(List.of("cup " + i), List.of("plate " + i));
            assertThatThrownBy(() -> pack(List.of(fresh), List.of("plate 0")))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(names("cup")).contains("cup " + i).doesNotContain(fresh);
            assertThat(names("plate")).hasSize(i + 1);
        }
    }

    @Test
    void inATransactionAParcelIsPartOfIt() {
        transaction.executeWithoutResult(status -> {
            pack(List.of("cup"), List.of("plate"));
            status.setRollbackOnly();
        });
        assertThat(names("cup")).isEmpty();
        transaction.executeWithoutResult(_ -> sql.addAll(CUPS, Thing.class, List.of(new Thing("cup"))));
        assertThat(names("cup")).containsExactly("cup");
    }

    @Test
    void rowsAreNotAddedSingly() {
        var row = List.of(new Thing("cup"));
        assertThatThrownBy(() -> sql.addAll(CUPS, Thing.class, row)).isInstanceOf(IllegalStateException.class);
        assertThat(names("cup")).isEmpty();
    }

    @Test
    void fewSerialsAreFetchedAheadInAQuietHour() {
        assertThat(serials().next(1)).containsExactly(1L);
        assertThat(sql.find(Long.class, "select last_value from number", Map.of()))
                .contains(3L);
    }

    @Test
    void serialsAreGivenOnceHoweverManyAsk() {
        var serials = serials();
        var given = ConcurrentHashMap.<Long>newKeySet();
        IntStream.range(0, 50).parallel().forEach(i -> {
            var own = serials.next(1 + i % 7);
            assertThat(own).hasSize(1 + i % 7);
            assertThat(given).doesNotContainAnyElementsOf(own);
            given.addAll(own);
        });
        assertThat(new HashSet<>(given))
                .hasSize(IntStream.range(0, 50).map(i -> 1 + i % 7).sum());
    }

    private Serials serials() {
        return new Serials(sql, "select nextval('number') from generate_series(1, :many)");
    }

    private void pack(List<String> cups, List<String> plates) {
        parcel.send(() -> {
            sql.addAll(CUPS, Thing.class, cups.stream().map(Thing::new).toList());
            sql.addAll(PLATES, Thing.class, plates.stream().map(Thing::new).toList());
            return "packed";
        });
    }

    private List<String> names(String table) {
        return sql.list(String.class, "select name from " + table, Map.of());
    }
}
