package org.moothall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.springframework.util.FileSystemUtils;

/// A Lanfeng that takes a law pack in its own way, for one test; the test puts Lanfeng back as it was.
public final class Petitions {

    private static final Path LANFENG = Path.of("..", "city", "lanfeng");
    private static final String PACK = "cn-petition-2022: \\{}";

    /// Putting back what is there costs as much as loading it.
    private static boolean asItWas = true;

    private Petitions() {}

    /// Loads it from a folder of the test's own, with lamps that are handled as petitions.
    public static void ofLamps(City city, Path folder) {
        take(folder, "");
        lamps(city, folder, "petition-claim");
    }

    /// The same under another pack's procedure.
    public static void ofLamps(City city, Path folder, String pack, String procedure) {
        take(folder, "");
        rewrite(folder, "city.yaml", PACK, "$0\n  %s: {}".formatted(pack));
        lamps(city, folder, procedure);
    }

    private static void lamps(City city, Path folder, String procedure) {
        rewrite(
                folder,
                "matters.yaml",
                "(key: lighting.lamps.out\\n(?:.*\\n){2} +procedure: )service-request",
                "$1" + procedure);
        load(city, folder);
    }

    /// Fills a folder of the test's own; the pack's settings are as `city.yaml` writes them, `dispute: 7wd`.
    public static void take(Path folder, String settings) {
        try {
            FileSystemUtils.copyRecursively(LANFENG, folder);
            Uncounted.make(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rewrite(folder, "city.yaml", PACK, "cn-petition-2022: {%s}".formatted(settings));
    }

    /// Takes the pack from the city, so that the next one may begin at any version; what ran under it goes on.
    public static void drop(City city, Path folder) {
        take(folder, "");
        rewrite(folder, "city.yaml", "packs:\n  " + PACK + "\n", "");
        rewrite(folder, "matters.yaml", "procedure: petition-\\w+", "procedure: service-request");
        load(city, folder);
    }

    private static void rewrite(Path folder, String name, String before, String after) {
        try {
            var file = folder.resolve(name);
            Files.writeString(file, Files.readString(file).replaceAll(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void load(City city, Path folder) {
        asItWas = folder.equals(LANFENG);
        var plan = city.load(new CityFolder(folder));
        if (!plan.sound()) throw new IllegalStateException(plan.faults().toString() + plan.refusals());
    }

    public static void lanfengAsItWas(City city) {
        if (!asItWas) load(city, LANFENG);
    }
}
