package org.moothall.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.TestDatabase;

/// What somebody gains who can make the application say any SQL: nothing beyond the tables' rights.
class SecondWallTest {

    private static final Database OWNERS = TestDatabase.fresh();
    private static final Logins LOGINS = Logins.at(OWNERS, Map.of());

    @BeforeAll
    static void a_line_of_history() throws SQLException {
        try (var owner = connection(OWNERS)) {
            run(owner, "insert into journal.line values (gen_random_uuid(), 1, now(), 'a', 'b', 'c', 'd', 'e')");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal.line set detail = 'x'",
                "delete from journal.line",
                "truncate journal.line",
                "update casework.entry set note = 'x'",
                "delete from casework.entry",
                "truncate casework.entry cascade",
                "delete from casework.case_file",
                "delete from grievance.report",
                "alter table journal.line disable trigger all",
                "alter table journal.line disable trigger only_append",
                "drop trigger only_append on journal.line",
                "alter table journal.line add column x int",
                "drop table journal.line",
                "create or replace function journal.only_append() returns trigger language plpgsql as 'begin return new; end'",
                "set session_replication_role = replica",
                "set local session_replication_role = replica",
                "set role moothall",
                "set session authorization moothall",
                "reset session authorization; update journal.line set detail = 'x'",
                "reset role; update journal.line set detail = 'x'",
                "alter role moothall_app superuser",
                "create role another login",
                "create table journal.another (id int)",
                "create table public.another (id int)",
                "create temporary table another (id int)",
                "create schema another",
                "create function public.another() returns int language sql return 1",
                "create extension dblink",
                "create database another",
                "select lo_create(0)",
                "select lo_creat(-1)",
                "select lo_from_bytea(0, 'x')",
                "select pg_read_file('postgresql.conf')",
                "select pg_ls_dir('.')",
                "select lo_import('/etc/passwd')",
                "copy journal.line to '/tmp/lines'",
                "copy draft.draft from '/etc/passwd'",
                "copy journal.line to program 'cat'",
                "select * from pg_authid",
                "alter system set fsync = off",
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'moothall'",
                "update flyway_schema_history set success = false",
            })
    void it_cannot(String statement) throws SQLException {
        try (var application = connection(LOGINS.application())) {
            assertThatThrownBy(() -> run(application, statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner|must be able|Only roles with).*");
        }
        try (var owner = connection(OWNERS)) {
            assertThat(count(owner, "select count(*) from journal.line where detail = 'c'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void the_one_column_that_holds_a_chain_cannot_be_changed_either() throws SQLException {
        try (var application = connection(LOGINS.application())) {
            assertThat(count(application, "select count(*) from (select from journal.line for no key update) held"))
                    .isEqualTo(1);
            assertThatThrownBy(() -> run(application, "update journal.line set position = 2"))
                    .hasMessageContaining("only added to, never changed");
        }
    }

    @Test
    void it_can_give_itself_nothing() throws SQLException {
        try (var application = connection(LOGINS.application())) {
            run(application, "grant update, delete on journal.line to moothall_app"); // is only warned
            assertThatThrownBy(() -> run(application, "update journal.line set detail = 'x'"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void it_is_the_same_login_at_the_next_start_and_on_the_next_node() throws SQLException {
        assertThat(LOGINS.missing()).isEmpty();
        assertThat(LOGINS.application().user()).startsWith("moothall_app_").isNotEqualTo(OWNERS.user());
        assertThat(Logins.at(OWNERS, Map.of())).isEqualTo(LOGINS);
    }

    @Test
    void the_login_of_one_database_opens_no_other() {
        var other = Logins.at(TestDatabase.fresh(), Map.of());
        assertThatThrownBy(() -> connection(other.application()
                        .as(LOGINS.application().user(), LOGINS.application().password())))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void a_login_that_somebody_made_is_taken_when_both_addresses_are_named() throws SQLException {
        var name = LOGINS.application().user() + "_own";
        try (var owner = connection(OWNERS)) {
            run(owner, "create role " + name + " login password 'p'");
            run(owner, "grant connect on database " + owner.getCatalog() + " to " + name);
        }
        var environment = Map.of(Logins.OWNER_URL, TestDatabase.address(OWNERS));
        var logins = Logins.at(OWNERS.as(name, "p"), environment);
        assertThat(logins.missing()).isEmpty();
        assertThat(logins.application().user()).isEqualTo(name);
        assertThat(logins.owner().user()).isEqualTo(OWNERS.user());
        assertThat(Logins.at(OWNERS, environment).missing()).contains("may do more than moothall_app");
    }

    @Test
    void the_owners_address_says_who_it_is_and_not_which_database() {
        var environment = Map.of(Logins.OWNER_URL, TestDatabase.address(OWNERS));
        var drill = TestDatabase.fresh();
        assertThat(Logins.owner(drill, environment).name())
                .isEqualTo(drill.name())
                .isNotEqualTo(OWNERS.name());
    }

    @Test
    void with_the_application_s_login_alone_it_is_opened_and_not_migrated() throws SQLException {
        var alone = Logins.at(LOGINS.application(), Map.of());
        assertThat(alone.missing()).isEmpty();
        assertThat(alone.migrates()).isFalse();
        assertThat(LOGINS.migrates()).isTrue();
        try (var application = connection(alone.application())) {
            assertThat(count(application, "select count(*) from flyway_schema_history"))
                    .isPositive();
        }
    }

    @Test
    void where_the_owner_may_make_no_login_work_goes_on_and_it_is_said() throws SQLException {
        var database = TestDatabase.bare();
        var name = LOGINS.application().user() + "_poor";
        try (var owner = connection(database)) {
            run(owner, "create role " + name + " login password 'p'");
            run(owner, "alter database " + owner.getCatalog() + " owner to " + name);
        }
        var logins = Logins.at(database.as(name, "p"), Map.of());
        assertThat(logins.application().user()).isEqualTo(name);
        assertThat(logins.missing()).contains("second wall is missing", "CREATEROLE", "MOOTHALL_DATABASE_OWNER_URL");
    }

    private static Connection connection(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
