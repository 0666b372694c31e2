package org.moothall.run;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.moothall.database.Logins;
import org.moothall.web.Guard;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether work can be sent here: 200 `ready`, or 503 with what is missing. For load balancers and for whoever waits.
/// Where the
/// application's login is the database's owner, a second line says so.
@RestController
class Health {

    private final ApplicationAvailability availability;
    private final DataSource database;
    private final String ready;

    Health(ApplicationAvailability availability, DataSource database, Logins logins) {
        this.availability = availability;
        this.database = database;
        this.ready = logins.missing().isEmpty() ? "ready\n" : "ready\n" + logins.missing() + "\n";
    }

    @GetMapping("/health")
    @Guard(Guard.Who.EVERYBODY)
    ResponseEntity<String> health() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) return missing("starting\n");
        try (var connection = database.getConnection()) {
            return connection.isValid(2) ? ResponseEntity.ok(ready) : missing("the database does not answer\n");
        } catch (SQLException e) {
            return missing("the database does not answer\n");
        }
    }

    private static ResponseEntity<String> missing(String what) {
        return ResponseEntity.status(503).body(what);
    }
}
