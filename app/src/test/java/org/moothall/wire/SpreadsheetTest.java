package org.moothall.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.moothall.Book;
import org.moothall.kernel.Language;
import org.moothall.web.Reader;
import org.moothall.web.Sample;
import org.springframework.mock.web.MockHttpServletResponse;

class SpreadsheetTest {

    private static final Spreadsheet.Heads HEADS =
            new Spreadsheet.Heads("all", "works.menu", List.of("works.sheet.case", "works.sheet.title"));

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Reader reader = Sample.reader(Language.EN, null);

    private Book filled(int most, int rows) throws IOException {
        try (var sheet = HEADS.open(response, reader, most)) {
            for (var i = 1; i <= rows && !sheet.full(); i++) sheet.row(List.of(i, "line " + i));
        }
        return Book.of(response.getContentAsByteArray());
    }

    @Test
    void every_line_is_there_however_many_there_are() throws IOException {
        var lines = filled(1_000_000, 25_000).lines();
        assertThat(lines).hasSize(25_001);
        assertThat(lines.getLast()).containsExactly("25000", "line 25000");
    }

    @Test
    void what_is_left_out_is_said_in_the_last_row() throws IOException {
        assertThat(filled(3, 4).lines()).hasSize(5).endsWith(List.of("There are more. A sheet holds the first 3."));
    }

    @Test
    void a_sheet_that_is_just_full_leaves_nothing_out() throws IOException {
        assertThat(filled(3, 3).lines()).hasSize(4).endsWith(List.of("3", "line 3"));
    }

    @Test
    void text_stays_text_and_moments_stand_as_the_citys_clocks_show_them() throws IOException {
        var said = List.of("=1+1", "+86 5550", "-2", "@SUM(A1)", "\t=1", "a\u0001\uFFFFb", "<b>&amp; ]]>");
        HEADS.write(response, reader, said, one -> List.of(one, Instant.parse("2026-06-16T06:20:31Z")));
        var lines = Book.of(response.getContentAsByteArray()).lines();
        assertThat(IntStream.range(0, 5).mapToObj(i -> lines.get(i + 1).getFirst()))
                .containsExactlyElementsOf(said.subList(0, 5));
        assertThat(lines.get(6).getFirst()).startsWith("a").endsWith("b");
        assertThat(lines.get(7).getFirst()).isEqualTo(said.getLast());
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.get(1).equals("2026-06-16 14:20"));
    }
}
