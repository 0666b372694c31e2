package org.moothall.study;

import org.jspecify.annotations.Nullable;
import org.moothall.web.Guard;
import org.moothall.web.MenuItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Studies in the staff's menu, with how many steps of the reader's office are overdue.
@Configuration
class StudyMenu {

    @Bean
    MenuItem studiesMenu(Studies studies) {
        return MenuItem.forStaff(27, "study.menu", StudyPages.PATH, Guard.Who.STAFF)
                .counting(me -> waiting(studies, me.person()))
                .onlyWhileAny();
    }

    /// No number where nothing waits.
    private static @Nullable Integer waiting(Studies studies, String person) {
        var waiting = studies.waiting(person);
        return waiting == 0 ? null : waiting;
    }
}
