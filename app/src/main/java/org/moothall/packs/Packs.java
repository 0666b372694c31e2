package org.moothall.packs;

import java.util.List;
import java.util.Optional;
import org.moothall.city.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// The door to the packs that lie where Moothall is installed, as they are without any city.
@Service
public class Packs {

    private static final Logger LOG = LoggerFactory.getLogger(Packs.class);

    private List<Pack> all = List.of();
    private boolean read;

    /// Read at the first question: most starts ask none.
    public synchronized List<Pack> all() {
        if (!read) all = on(Shelf.of(null));
        read = true;
        return all;
    }

    public Optional<Pack> find(String name) {
        return all().stream().filter(pack -> pack.name().equals(name)).findFirst();
    }

    /// The packs of a shelf that have no fault.
    static List<Pack> on(Shelf shelf) {
        return shelf.names().stream()
                .flatMap(name -> read(shelf, name).stream())
                .toList();
    }

    private static Optional<Pack> read(Shelf shelf, String name) {
        var reading = new Reading();
        var pack = new PackFiles(shelf.find(name).orElseThrow(), name, reading).read(null);
        reading.faults().forEach(fault -> LOG.warn("The pack {} is not shown: {}", name, fault));
        return reading.faults().isEmpty() ? pack : Optional.empty();
    }
}
