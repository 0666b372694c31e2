package org.moothall;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// A test of pages in a real browser, against the whole of Moothall with a database of its own.
///
/// ```java
/// class ReportPagesTest extends BrowserTest {
///     @ParameterizedTest @MethodSource("org.moothall.Look#all")
///     void the_first_step_is_sound_in_every_look(Look look) {
///         screen(look).open("/report").check().light().picture("report");
///     }
/// }
/// ```
/// Where no browser is found such a test fails and says what to install.
@CityTest
public abstract class BrowserTest {

    @Autowired
    private Environment environment;

    private final List<Screen> open = new ArrayList<>();

    /// A new window without cookies.
    protected final Screen screen(Look look) {
        var screen = Chromium.open("http://localhost:" + environment.getRequiredProperty("local.server.port"), look);
        open.add(screen);
        return screen;
    }

    @AfterEach
    void close() {
        open.forEach(Screen::close);
        open.clear();
    }
}
