package org.moothall.works;

import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// In the menu with how many works of one's office are overdue.
@Configuration
class WorksMenu {

    @Bean
    MenuItem worksMenuItem(Works works) {
        return MenuItem.forStaff(15, "works.menu", WorksPages.PATH, Guard.Who.STAFF)
                .counting(me -> works.overdue(me.person()))
                .onlyWhileAny();
    }
}
