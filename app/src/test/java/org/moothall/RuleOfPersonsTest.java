package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.moothall.persons.Persons;

/// Matters and places, never persons: no table and no column scores, ranks or lists people; no word of ours
/// or of a city is about assembling or petitioning as such. Whoever adds what this test stops writes the
/// reason beside it.
class RuleOfPersonsTest {

    /// Columns that say who somebody is, or stand for one person’s report.
    private static final Pattern PERSON = Pattern.compile(
            "person|name|phone|email|contact|address|behalf|actor|by|handler|leader|author|caller|signer|receipt"
                    + "|submission|birth.*|gender|sex|age|nation(ality)?|id_?card|.*_(person|name|phone|by|receipt)"
                    + "|xingming|shenfenzheng|shouji|dianhua");

    private static final Pattern JUDGES = Pattern.compile(
            "(.*_)?(scores?|rank(ing)?|risk|watch(ed|_?list)?|suspect(ed)?|black_?list(ed)?|blocked|banned|threat|trust"
                    + "|credit|loyalty|profile|sentiment|behaviou?r|trouble|repeat(s|ed)?|recidiv.*|petitions|complaints"
                    + "|reports_made|fengxian|heimingdan|pingfen|paiming|xinyong|zhongdian.*|weiwen|shangfang|jiankong"
                    + "|guankong|chanfang|naofang|biaoqian|huaxiang)(_.*)?");

    /// Tables that have a row a person.
    private static final Map<String, String> A_ROW_A_PERSON = Map.ofEntries(
            Map.entry("account.password", "staff sign in with it"),
            Map.entry("casework.saved_view", "a view of a worklist that its owner keeps"),
            Map.entry("factor.app", "staff prove a second time who they are with it"),
            Map.entry("factor.recovery", "the same, where the app is lost"),
            Map.entry("factor.told", "since when somebody in a post owes a second proof"),
            Map.entry("invite.invite", "a link by which somebody in a post chooses their own password"),
            Map.entry("invite.mail", "whether that link has gone to them by e-mail"),
            Map.entry("oidc.subject", "with which of the city's accounts staff sign in"),
            Map.entry("reach.way", "where staff let themselves be rung"),
            Map.entry("reach.wishes", "in which order, and when they want quiet"),
            Map.entry("sending.message", "who was told of an alarm by which way"));

    private static final Map<String, String> NO_PERSONS = Map.of(
            "backup.made", "the key has the name, by which a backup opens",
            "journal.attachment", "the name is a file’s",
            "open311.client", "the name is another system’s",
            "timekeeper.scheduled", "picked_by is a process of ours");

    /// Numbers in a row that names somebody, by what they are.
    private static final Map<String, Set<String>> NUMBERS = Map.of(
            "a place in a history, or a version",
                    Set.of(
                            "amend.draft.after",
                            "callback.call.reply",
                            "callback.call.entry",
                            "callback.owed.reply",
                            "casework.case_file.procedure_version",
                            "casework.case_file.version",
                            "casework.entry.position",
                            "conference.meeting.version",
                            "conference.task.position",
                            "follow.ended.times",
                            "follow.rating.version",
                            "journal.line.position",
                            "letters.letter.version",
                            "journal.line.tx",
                            "factor.app.step",
                            "passkey.passkey.counter",
                            "petition.representative.place",
                            "roster.duty.version",
                            "notice.alarm.round",
                            "notice.alarm.step",
                            "sending.message.round",
                            "sending.message.step",
                            "study.study.version",
                            "timekeeper.told.run",
                            "timekeeper.told.nth",
                            "warning.answer.position"),
            "how often we tried to reach somebody",
                    Set.of("callback.owed.tries", "outbox.message.tries", "invite.mail.tries", "sending.message.tries"),
            "of the matter, whoever reported it",
                    Set.of(
                            "casework.case_file.reporters",
                            "casework.case_file.reopened",
                            "casework.entry.more",
                            "letters.letter.more",
                            "petition.petition.people"),
            "what a whole roster costs by its rules", Set.of("drawup.draft.price", "drawup.draft.bound"),
            "how a reporter found our handling", Set.of("follow.rating.handling"),
            "what a mail server answered", Set.of("letters.service.code", "invite.mail.code"),
            "what a gateway answered", Set.of("sending.message.code"),
            "guesses at a code that proves an address", Set.of("reach.way.code_tries"));

    private record Column(String table, String name, String type) {
        boolean number() {
            return Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision")
                    .contains(type);
        }
    }

    private static final String COLUMNS = """
            select table_schema || '.' || table_name, column_name, data_type
            from information_schema.columns
            where table_schema not in ('pg_catalog', 'information_schema', 'public')
            order by 1, 2""";

    private static final String KEYED = """
            select distinct c.table_schema || '.' || c.table_name, k.attname::text, ''
            from information_schema.tables c
              join pg_index i on i.indrelid = (c.table_schema || '.' || c.table_name)::regclass and i.indisunique
              join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey)
            where c.table_schema not in ('pg_catalog', 'information_schema', 'public')
            order by 1, 2""";

    @Test
    void no_table_and_no_column_lists_or_judges_people() throws SQLException {
        assertThat(broken("")).isEmpty();
    }

    @Test
    void what_is_allowed_is_there_and_has_a_reason() throws SQLException {
        var there = columns("", COLUMNS);
        assertThat(there.stream().map(Column::table)).containsAll(A_ROW_A_PERSON.keySet());
        assertThat(there.stream().map(column -> column.table + "." + column.name))
                .containsAll(NUMBERS.values().stream().flatMap(Set::stream).toList());
    }

    @Test
    void a_list_of_people_would_be_noticed() throws SQLException {
        assertThat(broken("create schema attic create table known (person text primary key, since timestamptz)"))
                .containsExactly("attic.known has a row a person (person)");
    }

    @Test
    void a_number_or_a_judgement_beside_a_person_would_be_noticed() throws SQLException {
        assertThat(broken("alter table grievance.reporter add column times integer"))
                .containsExactly("grievance.reporter.times is a number beside a person");
        assertThat(broken("alter table grievance.report add column fengxian_dengji text"))
                .containsExactly("grievance.report.fengxian_dengji judges");
        assertThat(broken("create schema attic create table tags (case_id uuid, watch_list text)"))
                .containsExactly("attic.tags.watch_list judges");
    }

    @Test
    void no_word_of_ours_of_the_demo_city_or_of_a_pack_is_about_people() {
        var files = Stream.of(
                        Sources.files(List.of("app/src/main/resources/org/moothall"), ".properties"),
                        Sources.files(List.of("city", "mappings"), ".yaml"),
                        Sources.files(List.of("app/src/main/resources/org/moothall"), ".yaml"))
                .flatMap(List::stream)
                .toList();
        assertThat(files).hasSizeGreaterThan(60);
        assertThat(said(files)).isEmpty();
    }

    @Test
    void such_a_word_would_be_noticed(@org.junit.jupiter.api.io.TempDir Path folder) throws java.io.IOException {
        var file = Files.writeString(folder.resolve("matters.yaml"), "- key: order\n  name: {en: x, zh: 群访}\n");
        assertThat(said(List.of(file))).containsExactly("matters.yaml:2 群访");
    }

    private static List<String> said(List<Path> files) {
        var said = new ArrayList<String>();
        for (var file : files) {
            var lines = Sources.read(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                var place = file.getFileName() + ":" + (i + 1) + " ";
                Persons.found(lines.get(i)).ifPresent(word -> said.add(place + word));
            }
        }
        return said;
    }

    private static List<String> broken(String change) throws SQLException {
        var columns = columns(change, COLUMNS).stream()
                .filter(column -> !NO_PERSONS.containsKey(column.table))
                .toList();
        var people = new java.util.TreeSet<String>();
        for (var column : columns) if (PERSON.matcher(column.name).matches()) people.add(column.table);
        var broken = new ArrayList<String>();
        for (var keyed : columns(change, KEYED))
            if (keyed.name.matches("person|phone|email|actor|handler|caller|.*_person")
                    && !A_ROW_A_PERSON.containsKey(keyed.table))
                broken.add("%s has a row a person (%s)".formatted(keyed.table, keyed.name));
        for (var column : columns) {
            var name = column.table + "." + column.name;
            if (JUDGES.matcher(column.name).matches()) broken.add(name + " judges");
            else if (column.number()
                    && people.contains(column.table)
                    && NUMBERS.values().stream().noneMatch(known -> known.contains(name)))
                broken.add(name + " is a number beside a person");
        }
        return broken;
    }

    private static List<Column> columns(String change, String query) throws SQLException {
        var database = TestDatabase.fresh();
        var columns = new ArrayList<Column>();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            if (!change.isEmpty()) statement.execute(change);
            try (var rows = statement.executeQuery(query)) {
                while (rows.next()) columns.add(new Column(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return columns;
    }
}
