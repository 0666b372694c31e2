package org.moothall.near;

import org.moothall.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NearMenu {

    @Bean
    MenuItem nearMenuItem() {
        return MenuItem.forResidents(30, "near.menu", "/near");
    }
}
