package org.moothall.account;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/// Hashes at a tenth of the price: signing in took a tenth of a run. `PasswordsTest` looks at the price itself.
@Primary
@TestComponent
class QuickPasswords extends Passwords {

    QuickPasswords() {
        super(64);
    }
}
