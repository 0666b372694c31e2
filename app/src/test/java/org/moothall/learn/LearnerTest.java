package org.moothall.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnerTest {

    private static final List<Example> TOLD = List.of(
            Example.told("lamp", "Street lamp out"),
            Example.told("lamp", "dark street light"),
            Example.told("lamp", "路灯不亮"),
            Example.told("hole", "Hole in the road"),
            Example.told("hole", "pothole"),
            Example.told("hole", "路面坑洞"),
            Example.told("rubbish", "Rubbish not collected"),
            Example.told("rubbish", "overflowing bins"),
            Example.told("rubbish", "垃圾未清运"));

    private static Model model() {
        return Learner.learn(TOLD).model();
    }

    /// Reports of three kinds, `many` of each, no two alike, one in nine of them about something else.
    private static List<Example> reports(int many) {
        var words = List.of("lamp dark pole", "hole asphalt wheel", "rubbish bin smell");
        var kinds = List.of("lamp", "hole", "rubbish");
        var reports = new ArrayList<>(TOLD);
        for (int i = 0; i < many * 3; i++) {
            var said = words.get(i % 9 == 8 ? 0 : i % 3);
            reports.add(Example.reported(kinds.get(i % 3), said + " near house " + i));
        }
        return reports;
    }

    @Test
    void it_knows_both_languages_and_a_mixed_text() {
        assertThat(first("the street lamps in front of my house are out")).isEqualTo("lamp");
        assertThat(first("我家门口的路灯不亮了")).isEqualTo("lamp");
        assertThat(first("路面有个很大的坑")).isEqualTo("hole");
        assertThat(first("请处理 rubbish 谢谢")).isEqualTo("rubbish");
    }

    private static String first(String text) {
        return model().guesses(text, 1).getFirst().kind();
    }

    @Test
    void it_knows_when_it_does_not_know() {
        assertThat(model().guesses("Grüezi", 3)).isEmpty();
        assertThat(model().guesses("", 3)).isEmpty();
        assertThat(model().guesses("?!", 3)).isEmpty();
        var known = model().guesses("street lamp out", 1).getFirst();
        var strange = model().guesses("my neighbour's violin and a lamp beneath seven unheard melodies", 1)
                .getFirst();
        assertThat(strange.probability()).isLessThan(known.probability());
        assertThat(known.sure()).isTrue();
    }

    @Test
    void an_explanation_is_the_score() {
        for (var text : List.of("the lamp, the lamp, the dark lamp!", "路灯不亮 and a hole", "Potholes"))
            for (var guess : model().guesses(text, 3))
                assertThat(guess.base()
                                + guess.words().stream()
                                        .mapToDouble(Guess.Weighed::weight)
                                        .sum())
                        .isCloseTo(guess.score(), within(1e-9));
    }

    @Test
    void the_words_that_decided_stand_where_it_says() {
        var text = "Since Friday the street lamp — 路灯 — is out.";
        var words = model().guesses(text, 1).getFirst().deciding().stream()
                .map(word -> text.substring(word.from(), word.until()))
                .toList();
        assertThat(words).contains("street lamp").anyMatch("路灯"::contains).doesNotContain("Friday", "Since");
    }

    @Test
    void probabilities_add_up() {
        assertThat(model().guesses("lamp in the hole", 9).stream()
                        .mapToDouble(Guess::probability)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void the_same_examples_make_the_same_model_and_it_is_read_back_as_it_was() throws IOException {
        assertThat(written(Learner.learn(reports(60)).model()))
                .isEqualTo(written(Learner.learn(reports(60)).model()));
        var read = Model.read(new ByteArrayInputStream(written(model())));
        assertThat(read.guesses("a lamp is out", 3)).isEqualTo(model().guesses("a lamp is out", 3));
        assertThatThrownBy(() -> Model.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isInstanceOf(IOException.class);
    }

    private static byte[] written(Model model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    @Test
    void it_is_tried_on_reports_that_it_had_not_seen() {
        assertThat(Learner.learn(TOLD).tried()).isEmpty();
        var tried = Learner.learn(reports(60)).tried();
        assertThat(tried).extracting(Tried::kind).containsExactly("hole", "lamp", "rubbish");
        assertThat(tried).extracting(Tried::reports).containsExactly(60, 60, 60);
        assertThat(tried.get(0).first()).isEqualTo(60);
        assertThat(tried.get(2).first()).isBetween(35, 45); // 20 of 60 speak of lamps
    }

    @Test
    void it_is_less_sure_of_what_was_sometimes_something_else() {
        var model = Learner.learn(reports(300)).model();
        var lamp = model.guesses("lamp dark pole near house", 1).getFirst(); // three of four of these were of lamps
        var hole = model.guesses("hole asphalt wheel near house", 1).getFirst();
        assertThat(lamp.probability()).isLessThan(hole.probability());
    }

    @Test
    void a_form_letter_is_no_trial() {
        var letters = new ArrayList<>(TOLD);
        for (int i = 0; i < 200; i++) letters.add(Example.reported("lamp", "The lamp is out."));
        assertThat(Learner.learn(letters).tried()).isEmpty();
    }

    @Test
    void what_only_one_report_says_is_not_learned() {
        var reports = reports(20);
        reports.add(Example.reported("hole", "Ebenezer asphalt"));
        assertThat(Learner.learn(reports).model().guesses("Ebenezer", 3)).isEmpty();
    }

    @Test
    void without_two_kinds_there_is_nothing_to_tell_apart() {
        assertThat(Learner.learn(List.of()).model().guesses("lamp", 3)).isEmpty();
        var two = Learner.learn(TOLD.subList(0, 6)).model();
        assertThat(two.guesses("pothole", 2)).extracting(Guess::kind).containsExactly("hole", "lamp");
    }
}
