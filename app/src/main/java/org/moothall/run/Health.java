package org.moothall.run;

import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.moothall.backup.Backups;
import org.moothall.database.Logins;
import org.moothall.database.Room;
import org.moothall.web.Guard;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether work can be sent here: 200 `ready`, or 503 with what is missing. For load balancers and for whoever waits.
/// A second line tells of the newest backup, so that a night without one is seen; others say so where the
/// application's login is the database's owner, and where the disk is nearly full.
@RestController
class Health {

    private final ApplicationAvailability availability;
    private final DataSource database;
    private final Backups backups;
    private final Clock clock;
    private final String wall;
    private final Room room;

    Health(
            ApplicationAvailability availability,
            DataSource database,
            Logins logins,
            Backups backups,
            Room room,
            Clock clock) {
        this.availability = availability;
        this.database = database;
        this.backups = backups;
        this.room = room;
        this.clock = clock;
        this.wall = logins.missing().isEmpty() ? "" : logins.missing() + "\n";
    }

    @GetMapping("/health")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<String> health() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) return missing("starting\n");
        try (var connection = database.getConnection()) {
            if (!connection.isValid(2)) return missing("the database does not answer\n" + disk());
            return ResponseEntity.ok("ready\n" + backups.state(clock.instant()) + "\n" + wall + disk());
        } catch (SQLException | DataAccessException e) {
            return missing("the database does not answer\n" + disk());
        }
    }

    private String disk() {
        var little = room.little();
        return little.isEmpty() ? "" : "disk: " + little + "\n";
    }

    private static ResponseEntity<String> missing(String what) {
        return ResponseEntity.status(503).body(what);
    }
}
