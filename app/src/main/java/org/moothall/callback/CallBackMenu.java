package org.moothall.callback;

import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CallBackMenu {

    @Bean
    MenuItem callBackMenuItem(CallBacks calls) {
        return MenuItem.forStaff(35, "callback.menu", "/call-backs", Guard.Who.COUNTER)
                .counting(me -> calls.count(me.person()));
    }
}
