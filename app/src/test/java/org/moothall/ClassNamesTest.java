package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every class of the house, and every override of the design system, that a template gives is known to a sheet,
/// a script or a test: any other does nothing, whatever its name says.
class ClassNamesTest {

    private static final Pattern ATTRIBUTE = Pattern.compile("class=\"([^\"]*)\"");

    /// The last sign keeps out what an expression ends: `mh-tag--${tone}`.
    private static final Pattern NAME = Pattern.compile("(?<![\\w-])(?:mh-|govuk-!-)[\\w-]*[a-z0-9](?![\\w-])");

    @Test
    void each_class_that_a_template_gives_is_known_to_somebody() {
        assertThat(unknown(templates())).isEmpty();
    }

    @Test
    void a_class_that_nobody_knows_would_be_noticed() {
        assertThat(unknown(Stream.of("<p class=\"govuk-body mh-mb1 govuk-!-margin-bottom-4 mh-tag--${tone}\">")))
                .containsExactly("govuk-!-margin-bottom-4");
    }

    private static Stream<String> templates() {
        return Sources.files(List.of("app/src/main/jte"), ".jte").stream().map(Sources::read);
    }

    private static Set<String> unknown(Stream<String> templates) {
        var given = templates
                .flatMap(template -> ATTRIBUTE.matcher(template).results())
                .flatMap(attribute -> NAME.matcher(attribute.group(1)).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        var known = known();
        given.removeIf(name -> Pattern.compile(Pattern.quote(name) + "(?![\\w-])")
                .matcher(known)
                .find());
        return given;
    }

    private static String known() {
        var built = Path.of("app", "target", "classes", "static", "assets").toString();
        return Stream.of(
                        Sources.files(List.of(built), ".css").stream(),
                        Sources.files(List.of("app/front/src"), ".js").stream(),
                        Sources.files(List.of("app/src/test/java"), "Test.java").stream()
                                .filter(test -> !test.endsWith("ClassNamesTest.java")))
                .flatMap(files -> files)
                .map(Sources::read)
                .map(text -> text.replace("\\!", "!"))
                .collect(Collectors.joining("\n"));
    }
}
