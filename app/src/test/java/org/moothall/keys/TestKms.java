package org.moothall.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;

/// A key management service whose key lies in the test.
public final class TestKms implements KmsClient {

    static final String ADDRESS = "test-kms://key";

    @Override
    public boolean doesSupport(String address) {
        return address.equals(ADDRESS);
    }

    @Override
    public KmsClient withCredentials(String credentials) {
        return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    @Override
    public Aead getAead(String address) throws GeneralSecurityException {
        return new AesGcmJce(new byte[32]);
    }
}
