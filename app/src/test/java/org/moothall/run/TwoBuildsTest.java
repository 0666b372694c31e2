package org.moothall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script itself, in a folder where nothing is built yet, with a Maven, Java and Node that only say they ran.
class TwoBuildsTest {

    private static final String MAVEN = """
            echo begun >>ran; sleep 0.5; mkdir -p app/target; touch app/target/moothall.jar; echo built >>ran""";
    private static final String JAVA = """
            case "$*" in
                *extract*) mkdir -p app/target/run; touch app/target/run/moothall.jar ;;
                *serve*) ls -l /proc/self/fd; echo served >>ran ;;
            esac""";

    @TempDir
    Path folder;

    @BeforeEach
    void a_folder_as_it_is_cloned() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/flock")));
        Files.createDirectories(folder.resolve("app/src/main"));
        Files.createDirectories(folder.resolve("app/front"));
        Files.copy(Path.of("../moothall"), folder.resolve("moothall"));
        Files.writeString(folder.resolve("pom.xml"), "");
        Files.writeString(folder.resolve("app/pom.xml"), "");
        program("programs/mvn", MAVEN);
        program("programs/node", "echo true");
        program("jdk/bin/javac", "");
        program("jdk/bin/jar", "");
        program("jdk/bin/java", JAVA);
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
    }

    @Test
    void of_two_at_once_one_builds_and_the_other_waits_for_it() throws Exception {
        var both = List.of(serving(), serving());
        for (var one : both) assertThat(one.waitFor()).isZero();
        assertThat(Files.readAllLines(folder.resolve("ran"))).containsExactly("begun", "built", "served", "served");
        var said = both.getFirst().inputReader().readAllAsString()
                + both.getLast().inputReader().readAllAsString();
        assertThat(said).containsOnlyOnce("waiting for it").doesNotContain("alone.lock");
    }

    private Process serving() throws IOException {
        var start = new ProcessBuilder("./moothall", "serve").directory(folder.toFile());
        start.environment().put("PATH", folder.resolve("programs") + ":/usr/bin:/bin");
        start.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        start.environment().put("HOME", folder.toString());
        return start.redirectErrorStream(true).start();
    }

    private void program(String name, String script) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
