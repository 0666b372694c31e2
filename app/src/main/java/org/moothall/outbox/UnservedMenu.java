package org.moothall.outbox;

import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// In the menu with how many letters came back to the reader.
@Configuration
class UnservedMenu {

    @Bean
    MenuItem unservedMenuItem(UnservedLetters letters) {
        return MenuItem.forStaff(16, "outbox.menu", UnservedPages.PATH, Guard.Who.STAFF)
                .counting(me -> letters.count(me.person()));
    }
}
