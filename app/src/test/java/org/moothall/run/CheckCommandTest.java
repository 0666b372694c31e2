package org.moothall.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.moothall.ChangedCity;
import org.moothall.Moothall;
import org.moothall.city.City;
import org.moothall.start.Start;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

class CheckCommandTest {

    @Test
    void a_folder_is_checked_without_a_database_and_nothing_that_needs_one_is_begun() {
        try (var context = Start.doors(Moothall.class, CheckCommand.withoutDatabase())) {
            assertThat(context.getBeansOfType(ScheduledAnnotationBeanPostProcessor.class))
                    .isEmpty();
            assertThat(context.getBean(City.class).check(ChangedCity.LANFENG)).isEmpty();
        }
    }
}
