package org.moothall.counter;

import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CounterMenu {

    @Bean
    MenuItem registerMenuItem() {
        return MenuItem.forStaff(30, "counter.menu", "/cases/new", Guard.Who.COUNTER);
    }
}
