package org.moothall.watch;

import org.moothall.notice.Alarms;
import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// In the menu, before all else, while something rings for the reader.
@Configuration
class AlarmMenu {

    @Bean
    MenuItem alarmMenuItem(Alarms alarms) {
        return MenuItem.forStaff(11, "watch.menu", AlarmPages.PATH, Guard.Who.STAFF)
                .counting(me -> alarms.ringing(me.person()))
                .onlyWhileAny();
    }
}
