package org.moothall.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.moothall.directory.Directory;
import org.moothall.directory.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Where no roster says who is on duty, whoever holds the post is.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DirectoryDuty implements OnDuty {

    private final Directory directory;

    DirectoryDuty(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<List<String>> on(String office, Role role, Instant at) {
        return Optional.of(directory.offices().holders(office, role).distinct().toList());
    }
}
