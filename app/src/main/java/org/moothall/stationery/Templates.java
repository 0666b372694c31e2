package org.moothall.stationery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.packs.Shelf;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/// `letters/*.yaml` of the city and of the packs it takes, and `letters/seals/OFFICE.png`.
@Component
@Order(60) // after offices and procedures
public class Templates implements CityPart {

    static final String LETTER = "letter", SEAL = "seal-image";

    private static final int LARGEST_SEAL = 300_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private volatile InUse inUse = new InUse(List.of(), Map.of());

    private record InUse(List<Template> templates, Map<String, byte[]> seals) {}

    @Override
    public void read(CityFolder folder, Reading reading) {
        letters(folder, "letters", "", reading);
        if (folder.has("city.yaml"))
            folder.mapping("city.yaml", new Reading())
                    .flatMap(city -> city.entry("packs"))
                    .ifPresent(packs -> packs.fields()
                            .forEach(name -> Shelf.of(folder.path())
                                    .find(name)
                                    .ifPresent(shelf ->
                                            letters(shelf, "packs/" + name + "/letters", name + ".", reading))));
        for (var file : folder.files("letters/seals", ".png")) seal(folder, file, reading);
    }

    private static void letters(CityFolder folder, String below, String before, Reading reading) {
        for (var file : folder.files(below, ".yaml"))
            folder.mapping(file, reading)
                    .ifPresent(entry -> TemplateFile.read(entry).ifPresent(name -> entry.item(LETTER, before + name)));
    }

    private static void seal(CityFolder folder, String file, Reading reading) {
        var office = file.substring(file.lastIndexOf('/') + 1, file.length() - ".png".length());
        try {
            var picture = Files.readAllBytes(folder.path().resolve(file));
            if (picture.length > LARGEST_SEAL || !starts(picture))
                reading.fault(file, 0, "The seal is no PNG of at most 300 KB.", "Give it as a square PNG.");
            else
                reading.item(
                        SEAL,
                        office,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("png", Base64.getEncoder().encodeToString(picture)),
                        file,
                        0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reading.afterwards(() -> {
            if (reading.find("office", office).isEmpty())
                reading.fault(
                        file, 0, "There is no office “%s”.".formatted(office), "Name the seal by an office's key.");
        });
    }

    private static boolean starts(byte[] picture) {
        return picture.length > PNG.length && java.util.Arrays.equals(picture, 0, PNG.length, PNG, 0, PNG.length);
    }

    @Override
    public List<Fault> gaps(CityItems items) {
        return List.of();
    }

    @Override
    public void use(CityItems items) {
        var seals = new HashMap<String, byte[]>();
        for (var item : items.list(SEAL))
            seals.put(
                    item.key(),
                    Base64.getDecoder().decode(item.content().path("png").asString()));
        inUse = new InUse(
                items.list(LETTER).stream()
                        .map(item -> Template.of(item.key(), item.content()))
                        .toList(),
                seals);
    }

    /// The letters for a case at a step, whatever move they go with.
    public List<Template> fitting(String procedure, String step) {
        return Template.fitting(inUse.templates(), procedure, step);
    }

    public Optional<Template> find(String key) {
        return inUse.templates().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// The picture that a city gave for an office.
    public Optional<byte[]> seal(String office) {
        return Optional.ofNullable(inUse.seals().get(office));
    }
}
