package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// Modules lean only on those their package-info names, and stay small enough to be read in one go.
class ArchitectureTest {

    private static final int MOST_FILES = 14;
    private static final String HOUSE = "app/src/main/java/org/moothall";
    private static final String LIBRARY = "signals/src/main/java/org/moothall";

    @Test
    void modules_keep_to_their_arrows() {
        ApplicationModules.of(Moothall.class, JavaClass.Predicates.resideInAPackage(House.LIBRARY + ".."))
                .verify();
    }

    @Test
    void an_arrow_that_points_up_would_be_noticed() {
        assertThatThrownBy(() -> ApplicationModules.of("planted", new ImportOption.OnlyIncludeTests())
                        .verify())
                .hasMessageContaining("cellar")
                .hasMessageContaining("tower");
    }

    @Test
    void a_package_has_at_most_fourteen_files() {
        assertThat(tooLarge(filesPerPackage(HOUSE), MOST_FILES)).isEmpty();
        assertThat(tooLarge(filesPerPackage(LIBRARY), MOST_FILES)).isEmpty();
    }

    @Test
    void a_package_with_too_many_files_would_be_noticed() {
        assertThat(tooLarge(filesPerPackage(HOUSE), 3)).containsKey("run");
        assertThat(tooLarge(filesPerPackage(LIBRARY), 3)).containsKey("nulls");
    }

    private static Map<String, Integer> filesPerPackage(String folder) {
        var count = new TreeMap<String, Integer>();
        for (var file : Sources.files(List.of(folder), ".java"))
            if (!file.endsWith("package-info.java"))
                count.merge(String.valueOf(file.getName(file.getNameCount() - 2)), 1, Integer::sum);
        return count;
    }

    private static Map<String, Integer> tooLarge(Map<String, Integer> counts, int most) {
        var large = new TreeMap<>(counts);
        large.values().removeIf(files -> files <= most);
        return large;
    }
}
