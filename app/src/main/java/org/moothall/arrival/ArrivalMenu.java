package org.moothall.arrival;

import org.moothall.presence.CheckIns;
import org.moothall.presence.Presence;
import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// In the menu while the reader can check in.
@Configuration
class ArrivalMenu {

    @Bean
    MenuItem arrivalMenuItem(CheckIns checkIns) {
        return MenuItem.forStaff(11, "arrival.menu", CheckInPages.PATH, Guard.Who.STAFF)
                .counting(
                        me -> checkIns.next(me.person()).filter(Presence::open).isPresent() ? 1 : 0)
                .onlyWhileAny();
    }
}
