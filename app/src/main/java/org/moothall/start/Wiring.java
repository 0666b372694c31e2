package org.moothall.start;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.ContextAotProcessor;
import org.springframework.context.support.GenericApplicationContext;

/// Which beans there are and who needs whom, found out once for a build and written down as classes (Spring's
/// ahead-of-time processing), so that no start has to look through all classes for it.
public final class Wiring extends ContextAotProcessor {

    private Wiring(Class<?> application, Settings settings) {
        super(application, settings);
    }

    /// Writes what `Start.pages` looks for.
    ///
    /// @param folder emptied before; its `classes` are to be put beside Moothall's own
    /// @throws IllegalStateException with the compiler's words, where they cannot be compiled
    public static void write(Class<?> application, Path folder) throws IOException {
        var classes = folder.resolve("classes");
        var sources = folder.resolve("sources");
        new Wiring(
                        application,
                        Settings.builder()
                                .sourceOutput(sources)
                                .resourceOutput(folder.resolve("resources"))
                                .classOutput(classes)
                                .groupId("org.moothall")
                                .artifactId("moothall")
                                .build())
                .process();
        compile(sources, classes);
    }

    @Override
    protected GenericApplicationContext prepareApplicationContext(Class<?> application) {
        var beforeAnyBean = new SpringApplicationRunListener() {
            @Override
            public void contextLoaded(ConfigurableApplicationContext context) {
                throw new AbandonedRunException(context);
            }
        };
        try {
            SpringApplication.withHook(started -> beforeAnyBean, () -> new SpringApplication(application).run());
        } catch (AbandonedRunException e) {
            return (GenericApplicationContext) Objects.requireNonNull(e.getApplicationContext());
        }
        throw new IllegalStateException("the platform was started instead of described");
    }

    private static void compile(Path sources, Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var found = Files.walk(sources)) {
            var written =
                    found.filter(file -> file.toString().endsWith(".java")).toList();
            var path = classes + File.pathSeparator + System.getProperty("java.class.path");
            var options = List.of("-proc:none", "-nowarn", "-parameters", "-cp", path, "-d", classes.toString());
            if (!compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(written))
                    .call()) throw new IllegalStateException("what Spring wrote down cannot be compiled: " + said);
        }
    }
}
