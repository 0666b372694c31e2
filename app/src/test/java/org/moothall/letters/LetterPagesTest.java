package org.moothall.letters;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.BrowserTest;
import org.moothall.Desk;
import org.moothall.Look;
import org.moothall.Screen;
import org.moothall.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;

/// Writing and serving a letter in a real browser, in every look.
class LetterPagesTest extends BrowserTest {

    @Autowired
    Desk desk;

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void a_letter_is_written_looked_at_issued_and_served(Look look) {
        var chinese = look.language().equals("zh-CN");
        var lamp = desk.lamp(
                chinese ? "路口的路灯不亮。灯杆向人行道倾斜。" : "The lamp at the corner is dark. The pole leans over the path.",
                chinese ? Language.ZH : Language.EN);
        var address = "/cases/" + lamp.number();
        var screen = screen(look).signIn(desk.handler(lamp), Desk.PASSWORD);
        var page = screen.page();
        screen.open(address + "/accept");
        page.click("main form .govuk-button");
        looked(screen, "letters-panel");
        page.click("button[name=template][value=reply]");
        looked(screen, "letter-blank");
        page.click("button[name=do][value=preview]:visible");
        page.waitForLoadState();
        screen.picture("letter-missing"); // a browser complains of each 422 in its console, so that check() would too
        screen.open(page.url().replaceFirst("https?://[^/]+", ""));
        page.fill("#answer-0", chinese ? "已于周五更换新灯，现已恢复照明。" : "A new lamp shines since Friday.");
        page.fill("#answer-1", chinese ? "灯杆已扶正加固。" : "It was straightened and made fast.");
        page.fill("#part-next", chinese ? "春季将复查。" : "It is looked at again in spring.");
        page.click("button[name=do][value=preview]:visible");
        looked(screen, "letter-preview");
        page.check("input[name=way][value=POST]");
        page.click("form[action$='/issue'] .govuk-button");
        looked(screen, "letter-issued");
        page.check("input[name=what][value='POST.NOT_SERVED']");
        page.fill("[name=day-day]", "23");
        page.fill("[name=day-month]", "11");
        page.fill("[name=day-year]", "2026");
        page.fill("#reason", chinese ? "原址查无此人" : "no such address");
        page.click("form[action$='/service'] .govuk-button");
        looked(screen, "letter-not-served");
        looked(screen.open(address), "letters-panel-not-served");
        var mine = screen(look);
        mine.open("/my/find");
        mine.page().fill("#number", lamp.number());
        mine.page().fill("#phrase", lamp.phrase());
        mine.page().click("main form .govuk-button");
        looked(mine, "letters-mine");
    }

    private static void looked(Screen screen, String name) {
        screen.page().waitForLoadState();
        screen.check().picture(name);
    }
}
