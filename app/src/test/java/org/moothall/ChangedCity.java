package org.moothall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.moothall.city.CityFolder;
import org.springframework.util.FileSystemUtils;

/// A city with other people in its posts.
public final class ChangedCity {

    public static final CityFolder LANFENG = new CityFolder(Path.of("../city/lanfeng"));

    private final Path folder;

    /// @param folder of a city that is there already
    public ChangedCity(Path folder) {
        this.folder = folder;
    }

    public static ChangedCity lanfeng(Path folder) {
        try {
            FileSystemUtils.copyRecursively(LANFENG.path(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ChangedCity(folder);
    }

    /// Nobody holds this post any more.
    public ChangedCity empty(String post) {
        return put(post, "");
    }

    public ChangedCity held(String post, String person) {
        return put(post, "  holder: " + person + "\n");
    }

    private ChangedCity put(String post, String holder) {
        var file = folder.resolve("posts.yaml");
        var entry =
                Pattern.compile("(?m)(^- key: " + Pattern.quote(post) + "\n(?:  (?!holder:).*\n)*)(  holder: .*\n)?");
        try {
            var found = entry.matcher(Files.readString(file));
            if (!found.find()) throw new IllegalArgumentException(post);
            Files.writeString(file, found.replaceFirst("$1" + holder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public CityFolder folder() {
        return new CityFolder(folder);
    }
}
