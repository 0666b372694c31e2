package org.moothall.outbox;

import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// In the menu while letters wait for the reader.
@Configuration
class TrayMenu {

    @Bean
    MenuItem trayMenuItem(Tray tray) {
        return MenuItem.forStaff(16, "outbox.menu", TrayPages.PATH, Guard.Who.STAFF)
                .counting(me -> tray.count(me.person()))
                .onlyWhileAny();
    }
}
