package org.moothall.duties;

import org.moothall.swaps.Swaps;
import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// In the menu of staff, with how many swaps wait for one's answer.
@Configuration
class DutiesMenu {

    @Bean
    MenuItem dutiesMenuItem(Swaps swaps) {
        return MenuItem.forStaff(17, "duties.menu", RosterPages.PATH, Guard.Who.STAFF)
                .counting(me -> {
                    var waiting = swaps.waiting(me.person());
                    return waiting == 0 ? null : (Integer) waiting;
                });
    }
}
