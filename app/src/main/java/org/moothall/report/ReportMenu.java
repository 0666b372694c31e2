package org.moothall.report;

import org.moothall.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportMenu {

    @Bean
    MenuItem reportMenuItem() {
        return MenuItem.forResidents(10, "draft.menu", "/report");
    }

    @Bean
    MenuItem myCasesMenuItem() {
        return MenuItem.forResidents(20, "follow.menu", "/my");
    }
}
