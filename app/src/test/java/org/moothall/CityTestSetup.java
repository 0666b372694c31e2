package org.moothall;

import org.moothall.city.City;
import org.moothall.city.CityFolder;
import org.moothall.directory.Directory;
import org.moothall.directory.Person;
import org.moothall.factor.Factors;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// What `@CityTest` changes in the platform: the database, the clock; and what it adds: a browser, and each
/// `@TestComponent` (all tests share them, so that they share a context). Faulty routes are imported by their own test.
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(TestComponent.class),
        excludeFilters = @ComponentScan.Filter(Controller.class))
class CityTestSetup {

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    @Lazy
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Browser browser(Environment environment) {
        return new Browser("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    /// Lanfeng, as a test's city.
    @Bean
    ApplicationRunner lanfeng(City city) {
        return arguments -> {
            var plan = city.load(new CityFolder(Sources.ROOT.resolve("city/lanfeng")));
            if (!plan.sound())
                throw new IllegalStateException("Lanfeng cannot be loaded: " + plan.faults() + plan.refusals());
        };
    }

    /// Points the platform to a database of its own before it starts.
    static final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = TestDatabase.fresh();
            TestPropertyValues.of(
                            "moothall.database-url=" + TestDatabase.address(database),
                            "moothall.data=target/test-of/" + database.name(),
                            "moothall.door.machines=40 80 10m", // tests come from this machine, but for those of doors
                            "moothall.door.key=30 30 10m",
                            "moothall.door.upload=20 200 10m",
                            "moothall.door.megabytes=60 600 1h")
                    .applyTo(context);
        }
    }

    /// Sets the clock back before each test, and with it the days within which somebody owes a second proof.
    static final class ClockBack implements TestExecutionListener {
        @Override
        public void beforeTestMethod(TestContext test) {
            var context = test.getApplicationContext();
            context.getBean(SettableClock.class).set(SettableClock.MONDAY);
            var people = context.getBean(Directory.class).offices().people();
            context.getBean(Factors.class)
                    .tellAnew(people.stream().map(Person::key).toList());
        }
    }
}
