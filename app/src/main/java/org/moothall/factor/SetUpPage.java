package org.moothall.factor;

import org.moothall.kernel.Text;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// The secret for the app, as a picture and as text, and the field for its first code.
///
/// @param first sent here by the sign-in: nobody is signed in yet
/// @param next  where to go afterwards
public record SetUpPage(Qr qr, String key, String address, boolean first, String next, Form form) implements Page {

    static SetUpPage of(Totp secret, Text city, String person, boolean first, String next, Form form) {
        var address = secret.address("Moothall " + city.en(), person);
        return new SetUpPage(Qr.of(address), secret.key(), address, first, next, form);
    }

    public String action() {
        return first ? SecondPages.SET_UP : FactorPages.APP;
    }

    @Override
    public int status() {
        return form.status();
    }
}
