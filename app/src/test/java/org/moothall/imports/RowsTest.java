package org.moothall.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTest {

    @TempDir
    Path folder;

    private List<Row> read(String name, byte[] content) throws IOException {
        var file = Files.write(folder.resolve(name), content);
        try (var rows = Rows.of(file)) {
            return rows.stream().toList();
        }
    }

    private List<Row> read(String name, String content) throws IOException {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_quoted_field_may_run_over_lines_and_the_next_row_still_knows_its_line() throws IOException {
        var rows = read("a.csv", "\uFEFFid,text\n1,\"two\nlines\"\n2,澜丰\n");
        assertThat(rows).extracting(Row::line).containsExactly(2L, 4L);
        assertThat(rows.get(0).of("id")).isEqualTo("1");
        assertThat(rows.get(0).of("text")).isEqualTo("two\nlines");
        assertThat(rows.get(1).of("text")).isEqualTo("澜丰");
    }

    @Test
    void a_gzipped_file_reads_like_the_plain_one() throws IOException {
        var packed = new java.io.ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("id,text\n1,x\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read("a.csv.gz", packed.toByteArray())).isEqualTo(read("a.csv", "id,text\n1,x\n"));
    }

    @Test
    void a_broken_json_line_is_a_row_of_its_own_and_the_others_are_read() throws IOException {
        var rows = read("a.ndjson", "{\"id\":\"1\",\"n\":4.5,\"none\":null}\n{broken\n\n{\"id\":\"3\"}\n");
        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 4L);
        assertThat(rows.get(0).of("n")).isEqualTo("4.5");
        assertThat(rows.get(0).of("none")).isEmpty();
        assertThat(rows.get(1).of(Rows.BROKEN)).contains("no JSON object");
        assertThat(rows.get(2).of("id")).isEqualTo("3");
    }

    @Test
    void a_spreadsheet_gives_dates_as_times_and_numbers_as_they_are() throws IOException {
        var file = folder.resolve("a.xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("reports");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "opened");
            sheet.value(1, 0, 17);
            sheet.value(1, 1, java.time.LocalDateTime.parse("2026-06-16T08:30:00"));
            sheet.style(1, 1).format("yyyy-MM-dd HH:mm").set();
        }
        try (var rows = Rows.of(file)) {
            var row = rows.stream().toList().getFirst();
            assertThat(row.of("id")).isEqualTo("17");
            assertThat(row.of("opened")).isEqualTo("2026-06-16 08:30");
            assertThat(row.line()).isEqualTo(2);
        }
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_rather_than_garbled() {
        assertThatThrownBy(() -> read("a.ndjson", "{\"t\":\"澜\"}".getBytes(java.nio.charset.Charset.forName("GBK"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void another_kind_of_file_is_refused_with_the_kinds_that_can_be_read() {
        assertThatThrownBy(() -> read("a.pdf", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(".csv, .ndjson");
    }
}
