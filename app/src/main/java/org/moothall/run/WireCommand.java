package org.moothall.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.moothall.start.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Writes down, once for a build, how the platform is put together, so that its start need not find it out.
@Command(name = "wire", hidden = true, mixinStandardHelpOptions = true)
final class WireCommand implements Callable<Integer> {

    private final Class<?> application;

    @Parameters(paramLabel = "FOLDER", description = "Where to write it; emptied before.")
    private Path folder = Path.of("");

    WireCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        Wiring.write(application, folder);
        return 0;
    }
}
