package org.moothall.dials;

import org.moothall.gauges.Gauges;
import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// In the menu while a gauge is beyond a line, with how many are.
@Configuration
class DialMenu {

    @Bean
    MenuItem dialMenuItem(Gauges gauges) {
        return MenuItem.forStaff(13, "dials.menu", DialPages.PATH, Guard.Who.STAFF)
                .counting(me -> gauges.beyond())
                .onlyWhileAny();
    }
}
