package org.moothall.setup;

import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SetupMenu {

    @Bean
    MenuItem setupMenuItem() {
        return MenuItem.forStaff(90, "setup.menu", "/city/rules", Guard.Who.SET_UP);
    }
}
