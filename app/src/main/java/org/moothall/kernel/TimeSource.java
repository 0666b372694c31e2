package org.moothall.kernel;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The clock that doors ask; tests put a settable one in its place.
@Configuration
class TimeSource {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
