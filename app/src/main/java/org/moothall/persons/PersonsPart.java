package org.moothall.persons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItem;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Holds every line that a city writes against the rule of persons: what breaks it is not loaded.
@Component
@Order(1)
class PersonsPart implements CityPart {

    private static final String WHAT =
            "“%s” is about people, or about their assembling or petitioning as such; both are"
                    + " rights, and Moothall hears matters and places only.";
    private static final String MEND =
            "Name the matter itself (noise, a blocked road, a wage not paid), or take it out.";

    @Override
    public void read(CityFolder folder, Reading reading) {
        if (!Files.isDirectory(folder.path())) return;
        try (var files = Files.walk(folder.path())) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .forEach(file -> read(folder.path(), file, reading));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path folder, Path file, Reading reading) {
        var lines = lines(file);
        var name = folder.relativize(file).toString().replace('\\', '/');
        for (int i = 0; i < lines.size(); i++) {
            var line = i + 1;
            Persons.found(said(lines.get(i))).ifPresent(word -> reading.fault(name, line, WHAT.formatted(word), MEND));
        }
    }

    /// A file that is no text is told by whoever reads it for what it says.
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unread) {
            return List.of();
        }
    }

    /// A line without its remark.
    private static String said(String line) {
        return line.replaceFirst("(^|\\s)#.*$", "");
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        return items.all().stream().flatMap(item -> broken(item).stream()).toList();
    }

    private static Optional<Fault> broken(CityItem item) {
        return Persons.found(item.key() + " " + item.content())
                .map(word -> new Fault(item.kind() + " " + item.key(), 0, WHAT.formatted(word), MEND));
    }

    @Override
    public Optional<String> fixed(CityItem before, CityItem after) {
        return Persons.found(after.content().toString()).map(word -> WHAT.formatted(word) + " " + MEND);
    }

    @Override
    public void use(CityItems items) {}
}
