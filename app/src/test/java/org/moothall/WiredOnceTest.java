package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;

/// Which parts there are is written down once for a build, for `demo` and `serve` alike: no setting of a start may
/// decide it. Only commands without pages, which are put together anew each time, may do without a database.
class WiredOnceTest {

    @Test
    void no_part_is_there_or_not_by_a_setting_of_the_start() {
        assertThat(hanging(House.OURS.classes())).isEmpty();
    }

    @Test
    void one_that_is_would_be_noticed() {
        assertThat(hanging(new ClassFileImporter().importClasses(Planted.class)))
                .singleElement()
                .asString()
                .contains("Planted", "moothall.rounds");
    }

    private static Stream<String> hanging(JavaClasses classes) {
        return classes.stream()
                .flatMap(one -> Stream.concat(
                                one.getAnnotations().stream(),
                                one.getMethods().stream().flatMap(method -> method.getAnnotations().stream()))
                        .flatMap(annotation -> setting(annotation).stream())
                        .filter(setting -> !setting.equals("moothall.database"))
                        .map(setting -> one.getName() + " hangs on " + setting));
    }

    private static Optional<String> setting(JavaAnnotation<?> annotation) {
        var type = annotation.getRawType();
        if (type.isEquivalentTo(ConditionalOnProperty.class))
            return Optional.of(
                    String.join(", ", annotation.as(ConditionalOnProperty.class).name()));
        return conditional(type) ? Optional.of(type.getSimpleName()) : Optional.empty();
    }

    private static boolean conditional(JavaClass type) {
        return type.isEquivalentTo(Profile.class) || type.getSimpleName().startsWith("Conditional");
    }

    @ConditionalOnProperty(name = "moothall.rounds")
    private static final class Planted {}
}
