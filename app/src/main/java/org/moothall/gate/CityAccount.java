package org.moothall.gate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether people sign in with the city's account too, and whether in no other way.
@Component
public class CityAccount {

    public static final String PAGE = SignIn.PAGE + "/city";

    private final boolean on, only;
    private final String name;

    CityAccount(
            @Value("${moothall.oidc.issuer:}") String issuer,
            @Value("${moothall.oidc.only:false}") boolean only,
            @Value("${moothall.oidc.name:}") String name) {
        this.on = !issuer.isBlank();
        this.only = on && only;
        this.name = name.strip();
    }

    public boolean on() {
        return on;
    }

    /// Only administrators may sign in with password or passkey: somebody must get in while the provider is away.
    public boolean only() {
        return only;
    }

    /// What people call the account; blank where the city says nothing.
    public String name() {
        return name;
    }
}
