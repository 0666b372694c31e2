package org.moothall.conference;

import org.jspecify.annotations.Nullable;
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
                .counting(me -> waiting(conferences, me.person()))
                .onlyWhileAny();
    }

    /// No number where nothing waits.
    private static @Nullable Integer waiting(Conferences conferences, String person) {
        var waiting = conferences.waiting(person);
        return waiting == 0 ? null : waiting;
    }
}
