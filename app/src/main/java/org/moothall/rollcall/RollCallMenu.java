package org.moothall.rollcall;

import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// In the menu while a call waits for the reader.
@Configuration
class RollCallMenu {

    @Bean
    MenuItem rollCallMenuItem(RollCalls calls) {
        return MenuItem.forStaff(11, "rollcall.menu", RollCallPages.PATH, Guard.Who.STAFF)
                .counting(me -> calls.waiting(me.person()))
                .onlyWhileAny();
    }
}
