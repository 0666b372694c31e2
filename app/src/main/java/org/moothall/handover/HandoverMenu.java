package org.moothall.handover;

import org.moothall.shift.Handovers;
import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// In the menu while a handover waits for the reader's signature.
@Configuration
class HandoverMenu {

    @Bean
    MenuItem handoverMenuItem(Handovers handovers) {
        return MenuItem.forStaff(12, "handover.menu", HandoverPages.PATH, Guard.Who.STAFF)
                .counting(me -> handovers.waiting(me.person()))
                .onlyWhileAny();
    }
}
