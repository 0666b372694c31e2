package org.moothall.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.moothall.BrowserTest;
import org.moothall.Desk;
import org.moothall.Look;
import org.moothall.Screen;
import org.springframework.beans.factory.annotation.Autowired;

/// What is held is taken along from one page in more than one form: a file that came leaves its page as it was.
class TakenAlongTest extends BrowserTest {

    @Autowired
    Desk desk;

    @Test
    void after_one_file_the_other_comes_too() {
        var receipt = desk.lamp("dark since the storm");
        var screen = screen(Look.PHONE_ZH).open("/my/find");
        screen.page().fill("#number", receipt.number());
        screen.page().fill("#phrase", receipt.phrase());
        screen.page().click("main form .govuk-button");
        screen.open("/my/" + receipt.number() + "/data").check();
        screen.page().fill("#phrase", receipt.phrase());
        assertThat(taken(screen, "zip")).endsWith(".zip");
        assertThat(taken(screen, "json")).endsWith(".json");
        assertThat(taken(screen, "zip")).endsWith(".zip");
    }

    private static String taken(Screen screen, String form) {
        return screen.page()
                .waitForDownload(() -> screen.page().click("[formaction$='data.%s']".formatted(form)))
                .suggestedFilename();
    }
}
