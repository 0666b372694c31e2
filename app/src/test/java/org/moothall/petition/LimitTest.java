package org.moothall.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.CityTest;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.city.Fault;
import org.springframework.beans.factory.annotation.Autowired;

/// How many representatives there may be: the law's number, a city's lower one, or what a form takes.
@CityTest
class LimitTest {

    private static final String RULE = "(?s)joint-petitions:.*?(?=\\n# Petitions)";

    @TempDir
    Path folder;

    @Autowired
    City city;

    @Autowired
    LimitPart limits;

    @AfterEach
    void lanfeng_as_it_was() {
        org.moothall.Petitions.lanfengAsItWas(city);
    }

    /// Lanfeng with China's pack and this in the place of its own rule.
    private void written(String joint) throws IOException {
        org.moothall.Petitions.take(folder, "");
        replaced(RULE, joint);
    }

    private void replaced(String what, String by) throws IOException {
        var file = folder.resolve("city.yaml");
        var text = Files.readString(file);
        assertThat(text).containsPattern(what);
        Files.writeString(file, text.replaceFirst(what, by));
    }

    private List<Fault> checked() {
        return city.check(new CityFolder(folder));
    }

    private static String most(int number) {
        return "joint-petitions: {representatives: %d, basis: {en: Our rule 3, zh: 本市规定第三条}}".formatted(number);
    }

    @Test
    void a_city_that_takes_the_pack_has_the_laws_number_with_its_article() throws IOException {
        written("");
        org.moothall.Petitions.load(city, folder);
        assertThat(limits.limit().most()).isEqualTo(5);
        assertThat(limits.limit().basis().en()).startsWith("Regulations on Petition Work (2022), article 20: ");
        assertThat(limits.limit().basis().zh()).startsWith("《信访工作条例》（2022）第20条：");
    }

    @Test
    void a_city_may_say_fewer_by_its_own_rule() throws IOException {
        written(most(3));
        org.moothall.Petitions.load(city, folder);
        assertThat(limits.limit().most()).isEqualTo(3);
        assertThat(limits.limit().basis().en()).isEqualTo("Our rule 3");
    }

    @Test
    void more_than_the_law_allows_is_a_fault_of_the_folder() throws IOException {
        written(most(6));
        assertThat(checked()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("city.yaml");
            assertThat(fault.line()).isPositive();
            assertThat(fault.what()).contains("at most 5 representatives", "article 20");
            assertThat(fault.mend()).contains("5 or fewer");
        });
    }

    @Test
    void another_pack_that_says_nothing_of_it_limits_nothing() throws IOException {
        org.moothall.Petitions.drop(city, folder);
        replaced(RULE, "packs: {uk-complaints-2024: {}}");
        org.moothall.Petitions.load(city, folder);
        assertThat(limits.limit()).isEqualTo(Limit.FORM);
    }
}
