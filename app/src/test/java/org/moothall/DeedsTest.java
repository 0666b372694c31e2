package org.moothall;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.directory.Rights.Right;
import org.moothall.directory.Role;

/// One place decides what somebody in a post may do, and the table of rights is read off it: nothing else
/// asks for posts or rights, and each deed is asked for by what lets it be done.
class DeedsTest {

    private static final Set<String> DECIDE =
            Set.of("directory", "fairness", "whose", "casework", "rights", "founding", "demo");

    /// Who asks for a post all the same, and why that is no deed.
    private static final Map<String, String> ARGUED = Map.ofEntries(
            entry("AccountPages", "which way in somebody has before they are signed in"),
            entry("PasskeyPages", "which way in somebody has before they are signed in"),
            entry("MePage", "what somebody reads of themselves"),
            entry("SignInRules", "whom the city asks for a second proof"),
            entry("Factors", "who is let in again by nobody but another administrator"),
            entry("Leaving", "who may have what somebody leaves, as each case's owner is chosen"),
            entry("LeavingPages", "a head hands over of their own people only, besides the deed"),
            entry("PeoplePages", "a head sees their own people only"),
            entry("Board", "whose list it is that time fills"),
            entry("Ladder", "whom time tells"),
            entry("WorkTabs", "which lists somebody has"),
            entry("WorkPages", "which lists somebody has"),
            entry("Tray", "whose letters wait for a signature"),
            entry("Fitting", "a rule of the procedure: a head gives more time alone"));

    @Test
    void nothing_asks_for_a_post_or_a_right_but_what_decides() {
        assertThat(deciding(House.OURS.classes())).isEqualTo(new TreeSet<>(ARGUED.keySet()));
    }

    @Test
    void a_deed_that_asks_for_a_post_by_itself_would_be_noticed() {
        assertThat(deciding(new ClassFileImporter().importClasses(ByItself.class)))
                .containsExactly("DeedsTest");
    }

    static class ByItself {
        boolean may(Officer officer) {
            return officer.is(Role.HEAD);
        }
    }

    @Test
    void each_deed_is_asked_for_by_what_lets_it_be_done() {
        assertThat(asked(House.OURS.classes()))
                .isEqualTo(Arrays.stream(Deed.values())
                        .filter(deed -> deed.about() != Deed.About.THEMSELVES)
                        .collect(Collectors.toSet()));
    }

    /// Classes outside of what decides that name a right, or ask somebody for a post.
    private static Set<String> deciding(JavaClasses classes) {
        return classes.stream()
                .filter(type ->
                        !DECIDE.contains(module(type)) || type.getSimpleName().equals("ByItself"))
                .filter(type -> named(type, Right.class).findAny().isPresent() || asksForPosts(type))
                .map(type -> type.getName().replaceAll(".*\\.|\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean asksForPosts(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Officer.class)
                        && Set.of("is", "roles").contains(call.getName()));
    }

    private static Set<Deed> asked(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !Set.of("directory", "rights").contains(module(type)))
                .flatMap(type -> named(type, Deed.class))
                .map(Deed::valueOf)
                .collect(Collectors.toSet());
    }

    private static Stream<String> named(JavaClass type, Class<?> constants) {
        return type.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(constants))
                .map(JavaAccess::getName);
    }

    private static String module(JavaClass type) {
        return type.getPackageName().replaceFirst("org\\.moothall\\.?", "").replaceFirst("\\..*", "");
    }
}
