package org.moothall.conference;

import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Conferences in the staff's menu, with how much waits for the reader's office.
@Configuration
class ConferenceMenu {

    @Bean
    MenuItem conferencesMenu(Conferences conferences) {
        return MenuItem.forStaff(25, "conference.menu", ConferencePages.PATH, Guard.Who.STAFF)
                .counting(me -> conferences.waiting(me.person()));
    }
}
