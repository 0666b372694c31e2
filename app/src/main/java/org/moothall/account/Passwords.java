package org.moothall.account;

import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes and compares passwords with Argon2id (19 MiB, 2 passes, 1 lane: OWASP's first choice). A comparison costs
/// the same whether there is a hash to compare with or not, and no more run at once than the machine has
/// processors.
@Component
class Passwords {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LONGEST = 200;
    /// Of a password that nobody knows, at the price above; written down, for making it is the dearest part of a start.
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$JNIwYilMwb4ZDzyXPO+2yQ$Vx8hCzYBatCyab7D3dtNSV3TCBpbuTDDatJaZOa/NyE";

    private final PasswordEncoder argon2;
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    Passwords() {
        this(KIBIBYTES);
    }

    Passwords(int kibibytes) {
        argon2 = new Argon2PasswordEncoder(SALT, HASH, LANES, kibibytes, PASSES);
    }

    String hash(String password) {
        processors.acquireUninterruptibly();
        try {
            return java.util.Objects.requireNonNull(argon2.encode(same(password)));
        } finally {
            processors.release();
        }
    }

    boolean matches(String password, Optional<String> hash) {
        processors.acquireUninterruptibly();
        try {
            return argon2.matches(same(password), hash.orElse(NOBODYS)) && hash.isPresent();
        } finally {
            processors.release();
        }
    }

    /// The same password however a keyboard composes its letters; never so long that hashing it hurts.
    private static String same(String password) {
        var composed = Normalizer.normalize(password.strip(), Normalizer.Form.NFKC);
        return composed.substring(0, Math.min(composed.length(), LONGEST));
    }
}
