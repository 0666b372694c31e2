package org.moothall.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.TestDatabase;

/// A page of a list touches about as many blocks of the database with many cases as with few: counted, not timed.
/// `-Dcases=1000000` tries it with a million.
class WorklistScaleTest {

    private static final int CASES = Integer.getInteger("cases", 40_000);
    private static final Pattern BLOCKS = Pattern.compile("Buffers: shared (?:hit=(\\d+))?\\s*(?:read=(\\d+))?");

    private static final String FILL =
            """
            insert into casework.case_file (
                id, number, line, procedure, procedure_version, step, phase, turn, version, title, kind, kind_path, urgency,
                area_path, district, place_en, place_zh, lead, handler, routed, why_en, why_zh, words, reporters, reopened,
                opened_at, last_at, closed_at, open, waiting, next_limit, next_due, dated, dues)
            select
                lpad(to_hex(i), 8, '0')::uuid_text, 'GR-2026-' || lpad(i::text, 7, '0'), 'grievance', 'service-request', 1,
                'in-hand', case when i % 7 = 0 then 'RECEIVED' else 'IN_HAND' end, 'OFFICE', 2, 'Report ' || i,
                'kind.' || i % 60, array['top.' || i / 40 % 12], 'ordinary',
                array['city', 'd' || i / 40 % 6], 'd' || i / 40 % 6, 'A street', '一条街', 'office-' || i % 40,
                'person-' || i % 150, true, 'why', '因', array['street', 'w' || abs(hashint4(i)) % 50, 'rare' || abs(hashint4(i)) % 5000], 1, 0,
                timestamptz '2026-01-01' + i * interval '25 s', timestamptz '2026-01-01' + i * interval '25 s',
                case when i % 10 = 0 then timestamptz '2026-02-01' + i * interval '25 s' end, i % 10 <> 0, i % 11 = 0,
                'reply', timestamptz '2026-01-05' + i * interval '25 s', array['reply'],
                array[timestamptz '2026-01-05' + i * interval '25 s']
            from generate_series(1, ?) as i""".replace("lpad(to_hex(i), 8, '0')::uuid_text", "cast(lpad(to_hex(i), 32, '0') as uuid)");

    /// A reply to every second case.
    private static final String SAID = """
            insert into worklist.said (case_id, position, verb, words)
            select id, 2, 'REPLY', array['mended', 'm' || abs(hashtext(id::text)) % 50, 'seldom' || abs(hashtext(id::text)) % 5000]
            from casework.case_file
            where right(id::text, 1) < '8'""";

    private static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        var database = TestDatabase.fresh();
        connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        try (var fill = connection.prepareStatement(FILL);
                var tidy = connection.createStatement()) {
            fill.setInt(1, CASES);
            fill.execute();
            tidy.execute(SAID);
            tidy.execute("vacuum (analyze) casework.case_file");
            tidy.execute("vacuum (analyze) worklist.said");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    private static final Map<String, String> LISTS = Map.of(
            "mine", WorkStore.LIST_MINE,
            "office", WorkStore.LIST_OFFICE,
            "to-accept", WorkStore.LIST_TO_ACCEPT,
            "closed", WorkStore.LIST_CLOSED,
            "found", WorkStore.LIST_FOUND,
            "said", SaidStore.FOUND,
            "count", WorkStore.COUNT_OFFICE);

    /// Writes the parameters into the statement, as a plan made for them alone sees them.
    private static String filled(String list, String parameter, String value) {
        var closedOrFound = List.of("closed", "found", "said").contains(list);
        var values = new java.util.HashMap<>(Map.of(
                "person",
                "'person-7'",
                "office",
                "'office-7'",
                "marks",
                "array['person:nobody']",
                "most",
                list.equals("count") ? "1001" : "51",
                "afterWaiting",
                "false",
                "afterMoment",
                closedOrFound ? "'infinity'" : "'-infinity'",
                "afterId",
                closedOrFound ? "'ffffffff-ffff-ffff-ffff-ffffffffffff'" : "'00000000-0000-0000-0000-000000000000'"));
        if (!parameter.isEmpty()) values.put(parameter, value);
        if (list.equals("said")) values.put("office", "null");
        return Pattern.compile("(?<!:):([a-zA-Z]+)")
                .matcher(LISTS.get(list))
                .replaceAll(name -> java.util.regex.Matcher.quoteReplacement(values.getOrDefault(name.group(1), "null")
                        + (List.of("kinds", "districts", "words", "said").contains(name.group(1)) ? "::text[]" : "")));
    }

    private static long blocks(String statement) throws SQLException {
        try (var explain = connection.createStatement();
                var plan = explain.executeQuery("explain (analyze, buffers, timing off) " + statement)) {
            var told = new StringBuilder();
            while (plan.next()) told.append(plan.getString(1)).append('\n');
            if (Boolean.getBoolean("plans")) System.out.println(told);
            var blocks = BLOCKS.matcher(told);
            if (!blocks.find()) return 0;
            return number(blocks.group(1)) + number(blocks.group(2));
        }
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "mine,,",
                "office,,",
                "to-accept,,",
                "closed,,",
                "found,,",
                "count,,",
                "office,districts,`array['d1']`",
                "office,kinds,`array['top.7']`",
                "office,words,`array['w7']`",
                "found,words,`array['street']`",
                "found,words,`array['rare7']`",
                "said,said,`array['mended']`",
                "said,said,`array['m7']`",
                "said,said,`array['seldom7']`",
                "found,numbers,`array['GR-2026-0000777']`",
                "count,districts,`array['d1']`",
                "count,districts,`array['nowhere']`",
                "office,districts,`array['nowhere']`",
                "count,words,`array['rare47']`",
            })
    void a_page_touches_few_blocks(String list, String parameter, String value) throws SQLException {
        var statement = filled(list, parameter == null ? "" : parameter, value);
        blocks(statement);
        var touched = blocks(statement);
        System.out.printf("%s %s %s: %d blocks%n", list, parameter, value, touched);
        assertThat(touched).isLessThan(1_500);
    }

    @Test
    void there_are_as_many_cases_as_said() throws SQLException {
        try (var count = connection.createStatement();
                var rows = count.executeQuery("select count(*) from casework.case_file")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(CASES);
        }
    }
}
