package org.moothall.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// How much room is left on the disk of our data: whoever looks after the machine hears of it before the disk is full
/// and nothing can be taken in any more.
@Component
public class Room {

    static final long LITTLE_MB = 1024;
    private static final long FULL_MB = 32;
    private static final int MB = 1 << 20;
    private static final Logger LOG = LoggerFactory.getLogger(Room.class);

    private final Path data;
    private final Disk disk;

    /// Asks a file's disk for the bytes that are free.
    interface Disk {
        long free(Path file) throws IOException;
    }

    @Autowired
    Room(@Value("${moothall.data:data}") String data) {
        this(Path.of(data), Room::free);
    }

    Room(Path data, Disk disk) {
        this.data = data.toAbsolutePath();
        this.disk = disk;
    }

    static Room under(Path data) {
        return new Room(data, Room::free);
    }

    private static long free(Path file) throws IOException {
        return Files.getFileStore(file).getUsableSpace();
    }

    /// What to tell where little is left; empty while there is enough, and where the disk does not tell.
    public String little() {
        try {
            var free = disk.free(data) / MB;
            if (free >= LITTLE_MB) return "";
            return free < FULL_MB
                    ? "the disk of the data is full (%d MB free); make room, and all goes on by itself".formatted(free)
                    : "the disk of the data has %d MB left; make room before it is full".formatted(free);
        } catch (IOException e) {
            return "";
        }
    }

    @Scheduled(fixedRate = 3_600_000, initialDelay = 10_000)
    void tell() {
        if (!little().isEmpty()) LOG.warn("Under {}: {}", data, little());
    }
}
