package org.moothall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.springframework.util.FileSystemUtils;

/// A Lanfeng that takes China's law pack, for one test; the test puts Lanfeng back as it was.
public final class Petitions {

    private static final Path LANFENG = Path.of("..", "city", "lanfeng");

    private Petitions() {}

    /// Loads it from a folder of the test's own, with lamps that are handled as petitions.
    public static void ofLamps(City city, Path folder) {
        take(folder, "");
        lamps(city, folder, "petition-claim");
    }

    /// The same under another pack's procedure.
    public static void ofLamps(City city, Path folder, String pack, String procedure) {
        take(folder, pack, "");
        lamps(city, folder, procedure);
    }

    private static void lamps(City city, Path folder, String procedure) {
        try {
            var matters = folder.resolve("matters.yaml");
            Files.writeString(
                    matters,
                    Files.readString(matters)
                            .replaceFirst(
                                    "(key: lighting.lamps.out\\n(?:.*\\n){2} +procedure: )service-request",
                                    "$1" + procedure));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        load(city, folder);
    }

    /// Fills a folder of the test's own; the pack's settings are as `city.yaml` writes them, `dispute: 7wd`.
    public static void take(Path folder, String settings) {
        take(folder, "cn-petition-2022", settings);
    }

    private static void take(Path folder, String pack, String settings) {
        try {
            FileSystemUtils.copyRecursively(LANFENG, folder);
            Files.writeString(
                    folder.resolve("city.yaml"),
                    "packs: {%s: {%s}}\n".formatted(pack, settings),
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void load(City city, Path folder) {
        var plan = city.load(new CityFolder(folder));
        if (!plan.sound()) throw new IllegalStateException(plan.faults().toString() + plan.refusals());
    }

    public static void lanfengAsItWas(City city) {
        load(city, LANFENG);
    }
}
