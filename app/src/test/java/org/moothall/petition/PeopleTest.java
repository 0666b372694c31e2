package org.moothall.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.moothall.grievance.Reporter;

class PeopleTest {

    @Test
    void good_lines_are_kept_and_bad_ones_named_with_their_number() {
        var people = People.read("Li Hua, 555 0147\n\n王芳，wang@example.com\n, 5550\nZhao; not a number\nXu", false);
        assertThat(people.good())
                .containsExactly(
                        new Reporter("Li Hua", "555 0147", "", ""),
                        new Reporter("王芳", "", "wang@example.com", ""),
                        new Reporter("Xu", "", "", ""));
        assertThat(people.bad())
                .extracting(People.Bad::number, People.Bad::why)
                .containsExactly(tuple(4, "petition.line.name"), tuple(5, "petition.line.contact"));
    }

    @Test
    void a_representative_has_to_be_reached() {
        assertThat(People.read("Xu", true).bad())
                .singleElement()
                .extracting(People.Bad::why)
                .isEqualTo("petition.line.reach");
        assertThat(People.read("\"Xu, Ming\", 555 0199", true).good())
                .containsExactly(new Reporter("Xu, Ming", "555 0199", "", ""));
    }

    @Test
    void an_address_of_ten_thousands_of_dots_holds_nobody_up() {
        var dots = "a@" + ".".repeat(60_000) + "@";
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(Reporter.EMAIL.matcher(dots).matches()).isFalse());
        assertThat(People.read("Ma Lan, " + dots, true).bad()).hasSize(1);
        assertThat(Reporter.EMAIL.matcher("ma.lan+lamp@post.lanfeng.example").matches())
                .isTrue();
    }
}
