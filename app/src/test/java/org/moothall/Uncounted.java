package org.moothall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A city that watches nothing: what is restricted, or a petition, is never counted, and Lanfeng counts much.
public final class Uncounted {

    private Uncounted() {}

    public static void make(Path city) throws IOException {
        for (var file : List.of("warnings.yaml", "vigil.yaml", "gauges.yaml", "alerts.yaml"))
            Files.deleteIfExists(city.resolve(file));
    }
}
