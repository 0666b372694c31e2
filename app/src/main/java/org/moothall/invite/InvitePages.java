package org.moothall.invite;

import java.util.Optional;
import org.moothall.account.TooWeak;
import org.moothall.gate.SignIn;
import org.moothall.kernel.NotFound;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/invited/…`: the link that somebody was handed.
@Controller
class InvitePages {

    private static final String PATH = "/invited/{secret}";

    private final Invites invites;

    InvitePages(Invites invites) {
        this.invites = invites;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.EVERYBODY)
    Page choose(@PathVariable String secret) {
        return page(secret, Form.empty());
    }

    private Page page(String secret, Form form) {
        return new ChoosePage(invites.invited(secret).orElse(null), secret, form);
    }

    @PostMapping(PATH)
    @Guard(Guard.Who.EVERYBODY)
    Page chosen(@PathVariable String secret, Form form) {
        var password = form.field("fresh").required("invite.password.missing").text();
        if (form.wrong() || invites.invited(secret).isEmpty()) return page(secret, form);
        try {
            Optional<TooWeak> weak = invites.accept(secret, password);
            weak.ifPresent(why -> form.fault("fresh", why.text()));
            return form.wrong() ? page(secret, form) : Page.at(SignIn.PAGE + "?chosen=true");
        } catch (NotFound usedMeanwhile) {
            return page(secret, form);
        }
    }
}
