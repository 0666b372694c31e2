package org.moothall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class FormTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void every_fault_is_named_and_nothing_typed_is_lost() {
        request.setParameter("what", "  too long  ");
        request.setParameter("kind", "other");
        var form = Form.of(request);
        form.field("what").required("k.missing").atMost(3, "k.long");
        form.field("kind").oneOf(List.of("lamp", "road"), "k.kind");
        form.field("name").required("k.name");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.problems()).extracting(Form.Problem::key).containsExactly("k.long", "k.kind", "k.name");
        assertThat(form.value("what")).isEqualTo("too long");
        assertThat(form.describedBy("what", true)).isEqualTo("what-hint what-error");
    }

    @Test
    void a_field_shows_its_first_fault_only() {
        var form = Form.of(request);
        form.field("phone").required("k.missing").check(value -> false, "k.never");
        assertThat(form.problem("phone"))
                .hasValueSatisfying(problem -> assertThat(problem.key()).isEqualTo("k.missing"));
    }

    @Test
    void what_is_right_is_read() {
        request.setParameter("phone", "139 0000 0000");
        request.setParameter("day-day", "3");
        request.setParameter("day-month", "12");
        request.setParameter("day-year", "2026");
        request.setParameter("size", "2,5");
        request.setParameter("also", "a", "b");
        var form = Form.of(request);
        assertThat(form.field("phone").like(Pattern.compile("[0-9 ]+"), "k").text())
                .isEqualTo("139 0000 0000");
        assertThat(form.field("day").date("k")).contains(LocalDate.of(2026, 12, 3));
        assertThat(form.field("size").number("k")).contains(2.5);
        assertThat(form.values("also")).containsExactly("a", "b");
        assertThat(form.status()).isEqualTo(200);
    }

    @Test
    void a_day_that_does_not_exist_is_a_fault() {
        request.setParameter("day-day", "31");
        request.setParameter("day-month", "2");
        request.setParameter("day-year", "2026");
        var form = Form.of(request);
        assertThat(form.field("day").date("k")).isEmpty();
        assertThat(form.wrong()).isTrue();
    }

    @Test
    void a_day_that_nobody_means_is_a_fault() {
        request.setParameter("day-day", "1");
        request.setParameter("day-month", "1");
        for (var year : new String[] {"999999999", "9999", "0", "-1", "26"}) {
            request.setParameter("day-year", year);
            var form = Form.of(request);
            assertThat(form.field("day").date("k")).as(year).isEmpty();
            assertThat(form.wrong()).isTrue();
        }
    }

    @Test
    void what_was_left_empty_is_no_fault_where_it_is_optional() {
        var form = Form.of(request);
        assertThat(form.field("day").date("k")).isEmpty();
        assertThat(form.field("size").number("k")).isEmpty();
        assertThat(form.field("phone").like(Pattern.compile("x"), "k").text()).isEmpty();
        assertThat(form.wrong()).isFalse();
    }
}
