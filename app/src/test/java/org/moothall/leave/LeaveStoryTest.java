package org.moothall.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.roster.Wish;
import org.moothall.roster.Wishes;
import org.springframework.beans.factory.annotation.Autowired;

/// Leave out of a calendar and a table, through HTTP.
@CityTest
class LeaveStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Wishes wishes;

    @Autowired
    Browser zhou;

    @Autowired
    Browser head;

    private List<Wish> of(String person) {
        return wishes.of(List.of(person), LocalDate.of(2031, 1, 1), LocalDate.of(2031, 12, 31));
    }

    private static byte[] calendar(String... events) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\r\nSUMMARY:the sea\r\n" + lines + "END:VEVENT\r\n";
    }

    @Test
    void whole_days_of_a_calendar_are_leave_and_the_same_file_may_come_again() {
        Desk.signIn(zhou, desk.able("zhou-min"));
        var file = calendar(
                event("DTSTART;VALUE=DATE:20310804\r\nDTEND;VALUE=DATE:2031\r\n 0809\r\n"),
                event("DTSTART;TZID=Asia/Shanghai:20310810T090000\r\nDTEND:20310810T100000\r\n"),
                event("DTSTART;VALUE=DATE:20310820\r\nSTATUS:CANCELLED\r\n"));
        zhou.open("/roster/leave").attach("file", "mine.ics", file).send("Take it over");
        assertThat(zhou.text()).contains("One entry was taken over");
        assertThat(of("zhou-min"))
                .extracting(Wish::first, Wish::last, Wish::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        LocalDate.of(2031, 8, 4), LocalDate.of(2031, 8, 8), Wish.Kind.AWAY));
        zhou.open("/roster/leave").attach("file", "mine.ics", file).send("Take it over");
        assertThat(zhou.text()).contains("Nothing was new");
    }

    @Test
    void a_table_is_taken_over_by_whoever_draws_up_the_roster_whole_or_not_at_all() throws IOException {
        Desk.signIn(head, desk.able("tian-qiuyue"));
        Desk.signIn(zhou, desk.able("zhou-min"));
        var table = table(List.of("fan-liping", "2031-09-01", "2031-09-03"), List.of("niu-zhenhai", "2031-09-05", ""));
        zhou.open("/roster/leave").attach("file", "leave.xlsx", table).send("Take it over");
        assertThat(zhou.status()).isEqualTo(422);
        assertThat(zhou.text()).contains("Line 2 is about somebody whose leave is not yours to say");
        assertThat(of("fan-liping")).isEmpty();
        head.open("/roster/leave").attach("file", "leave.xlsx", table).send("Take it over");
        assertThat(head.text()).contains("2 entries were taken over");
        assertThat(of("niu-zhenhai")).extracting(Wish::last).containsExactly(LocalDate.of(2031, 9, 5));
    }

    private static byte[] table(List<String> one, List<String> other) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("leave");
            var rows = List.of(List.of("人员", "first", "last"), one, other);
            for (var row = 0; row < rows.size(); row++)
                for (var cell = 0; cell < 3; cell++)
                    sheet.value(row, cell, rows.get(row).get(cell));
        }
        return bytes.toByteArray();
    }

    @Test
    void what_cannot_be_read_is_said_with_its_line() {
        Desk.signIn(zhou, desk.able("zhou-min"));
        refused("mine.txt", "x".getBytes(StandardCharsets.UTF_8), "Bring .ics, .xlsx or .csv");
        refused("mine.ics", "x".getBytes(StandardCharsets.UTF_8), "This is no calendar file");
        refused("mine.xlsx", "x".getBytes(StandardCharsets.UTF_8), "The table cannot be read");
        refused("mine.ics", calendar(event("DTSTART;VALUE=DATE:20311001\r\nRRULE:FREQ=DAILY\r\n")), "repeats itself");
        refused("mine.csv", "first,last\nsoon,\n".getBytes(StandardCharsets.UTF_8), "In line 2 a day cannot be read");
        refused(
                "mine.csv",
                "first,last\n2031-10-02,2031-10-01\n".getBytes(StandardCharsets.UTF_8),
                "before the first one");
    }

    private void refused(String name, byte[] content, String why) {
        zhou.open("/roster/leave").attach("file", name, content).send("Take it over");
        assertThat(zhou.status()).isEqualTo(422);
        assertThat(zhou.text()).contains(why);
    }
}
