package org.moothall.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A city's folder on disk. Answers what stands in its files as entries that know their lines; what cannot be read
/// is noted as a fault, never thrown. File names are relative to the folder, with `/`.
public record CityFolder(Path path) {

    public boolean has(String file) {
        return Files.isRegularFile(path.resolve(file));
    }

    /// The names of the files of one ending (`.yaml`) in a folder below, `procedures/service-request.yaml`, in the
    /// order of the alphabet; none where that folder is missing.
    public List<String> files(String folder, String ending) {
        var below = path.resolve(folder);
        if (!Files.isDirectory(below)) return List.of();
        try (var all = Files.list(below)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending) && !name.startsWith("."))
                    .sorted()
                    .map(name -> folder + "/" + name)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The entries of a YAML file that holds a list. A missing file is a fault: ask `has` first where it may be
    /// missing.
    public List<Entry> list(String file, Reading reading) {
        return there(file, reading) ? Yaml.list(path.resolve(file), file, reading) : List.of();
    }

    /// The one entry of a YAML file that holds a mapping.
    public Optional<Entry> mapping(String file, Reading reading) {
        return there(file, reading) ? Yaml.mapping(path.resolve(file), file, reading) : Optional.empty();
    }

    /// The features of a GeoJSON file, each as an entry: its properties, and its shape as the field `geometry`.
    public List<Entry> features(String file, Reading reading) {
        return there(file, reading) ? GeoJson.features(path.resolve(file), file, reading) : List.of();
    }

    private boolean there(String file, Reading reading) {
        if (has(file)) return true;
        reading.fault(file, 0, "The file is not there.", "Add it; docs/city-folder.md shows its form.");
        return false;
    }
}
