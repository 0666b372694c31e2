package org.moothall.push;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals a message so that one browser alone reads it: RFC 8291 in one record of `aes128gcm` (RFC 8188).
final class Sealing {

    static final int SALT = 16;

    private static final int RECORD = 4096, COORDINATE = 32;
    private static final byte LAST = 2;

    private Sealing() {}

    /// @param ours a pair of keys for this message alone
    static byte[] sealed(Subscription to, byte[] text, KeyPair ours, byte[] salt) {
        try {
            var mine = bytes((ECPublicKey) ours.getPublic());
            var shared = KeyAgreement.getInstance("ECDH");
            shared.init(ours.getPrivate());
            shared.doPhase(publicKey(to.key()), true);
            var info = joined("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), to.key(), mine);
            var input = derived(to.secret(), shared.generateSecret(), info, 32);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(derived(salt, input, named("aes128gcm"), 16), "AES"),
                    new GCMParameterSpec(128, derived(salt, input, named("nonce"), 12)));
            var head = ByteBuffer.allocate(SALT + 5 + mine.length)
                    .put(salt)
                    .putInt(RECORD)
                    .put((byte) mine.length)
                    .put(mine)
                    .array();
            return joined(head, cipher.doFinal(joined(text, new byte[] {LAST})));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no key of a browser", e);
        }
    }

    private static byte[] named(String what) {
        return ("Content-Encoding: " + what + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] derived(byte[] salt, byte[] input, byte[] info, int length) throws GeneralSecurityException {
        var how = HKDFParameterSpec.ofExtract().addIKM(input).addSalt(salt).thenExpand(info, length);
        return KDF.getInstance("HKDF-SHA256").deriveData(how);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    static ECParameterSpec curve() throws GeneralSecurityException {
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, point.length));
        return (ECPublicKey)
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve()));
    }

    static byte[] bytes(ECPublicKey key) {
        var point = key.getW();
        return joined(new byte[] {4}, coordinate(point.getAffineX()), coordinate(point.getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var whole = new byte[COORDINATE];
        var length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, whole, COORDINATE - length, length);
        return whole;
    }
}
