package org.moothall;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/// A test against the whole of Moothall, on a free port, with a database of its own, the city of Lanfeng loaded,
/// and a clock that the test sets.
///
/// ```java
/// @CityTest
/// class ReportStoryTest {
///     @Autowired Browser resident;        // HTTP with cookies and forms; one for each field
///     @Autowired SettableClock clock;     // set back to Monday 10:00 in Lanfeng before each test
///     @Autowired Grievances grievances;   // any door
/// }
/// ```
/// All `@CityTest` classes of a process share one Spring context and so one database: do not count all rows, find
/// your own.
/// A class that needs the database for itself adds `@DirtiesContext(classMode = BEFORE_CLASS)`, one that leaves it
/// unfit for others `AFTER_CLASS`; each pays some seconds.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Moothall.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(CityTestSetup.class)
@ContextConfiguration(initializers = CityTestSetup.FreshDatabase.class)
@TestExecutionListeners(
        listeners = CityTestSetup.ClockBack.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface CityTest {}
