package org.moothall.archive;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.LowLevelCryptoCaller;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.subtle.HpkeEncrypt;
import com.google.crypto.tink.util.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import org.moothall.database.Secret;
import org.moothall.kernel.CannotStart;
import org.moothall.kernel.Digest;

/// What backups are sealed to (HPKE: X25519, HKDF-SHA256, AES-256-GCM): this is the public half, which lies in
/// the data folder and opens nothing, though whoever changes it there could open the backups to come. The other
/// half is `OnPaper`.
///
/// @param half 32 bytes
public record RecoveryKey(byte[] half) {

    private static final String FILE = "recovery-key.txt";

    @LowLevelCryptoCaller
    byte[] seal(byte[] secret, byte[] about) throws GeneralSecurityException {
        return HpkeEncrypt.create(key()).encrypt(secret, about);
    }

    @AccessesPartialKey
    HpkePublicKey key() throws GeneralSecurityException {
        var parameters = HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .setVariant(HpkeParameters.Variant.NO_PREFIX)
                .build();
        return HpkePublicKey.create(parameters, Bytes.copyFrom(half), null);
    }

    /// By which people tell one from another: `3F2A91BC`.
    public String name() {
        return Digest.sha256(half).substring(0, 8).toUpperCase(Locale.ROOT);
    }

    public static RecoveryKey of(String text) {
        return new RecoveryKey(Base64.getDecoder()
                .decode(text.lines()
                        .filter(line -> !line.startsWith("#"))
                        .findFirst()
                        .orElse("")
                        .strip()));
    }

    public String text() {
        return "# The public half of recovery key %s: it seals backups and opens none.\n%s\n"
                .formatted(name(), Base64.getEncoder().encodeToString(half));
    }

    public void keep(Path folder) throws IOException {
        Files.createDirectories(folder);
        var fresh = Secret.write(file(folder).resolveSibling(FILE + ".new"), text().getBytes(StandardCharsets.UTF_8));
        Files.move(fresh, file(folder), StandardCopyOption.ATOMIC_MOVE);
        Secret.settle(file(folder));
    }

    public static RecoveryKey kept(Path folder) {
        try {
            if (Files.exists(file(folder))) return RecoveryKey.of(Files.readString(file(folder)));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(
                    "The recovery key in %s cannot be read (%s); put it back or make another: ./moothall backup key --replace."
                            .formatted(file(folder), e.getMessage()),
                    e);
        }
        throw new CannotStart(
                "Backups are sealed to a recovery key and there is none in %s; make it first: ./moothall backup key."
                        .formatted(folder));
    }

    public static Path file(Path folder) {
        return folder.resolve(FILE);
    }
}
