package org.moothall.desk;

import java.time.Clock;
import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.moothall.worklist.Worklist;
import org.moothall.worklist.Worklist.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The desk's entries in the menu, with how much waits behind each.
@Configuration
class DeskMenu {

    @Bean
    MenuItem workMenu(Worklist worklist, Clock clock) {
        return MenuItem.forStaff(10, "desk.menu.work", "/work", Guard.Who.STAFF)
                .counting(me -> worklist.length(View.MINE, me.person(), "", clock.instant()));
    }

    @Bean
    MenuItem triageMenu(Worklist worklist, Clock clock) {
        return MenuItem.forStaff(20, "desk.menu.triage", "/triage", Guard.Who.TRIAGE)
                .counting(me -> worklist.length(View.TRIAGE, me.person(), "", clock.instant()));
    }
}
