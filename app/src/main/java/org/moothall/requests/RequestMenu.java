package org.moothall.requests;

import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RequestMenu {

    @Bean
    MenuItem requestsMenuItem() {
        return MenuItem.forStaff(38, "requests.menu", "/requests", Guard.Who.COUNTER)
                .onlyWhileAny();
    }
}
