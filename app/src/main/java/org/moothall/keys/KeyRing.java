package org.moothall.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.signature.Ed25519PrivateKey;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The keys at hand. As text they are JSON with three Tink keysets: `masters` wrap the records' keys, the
/// newest for new ones; `marks` and `signing` are never changed.
final class KeyRing {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Configuration TINK = TinkConfig2026.get();
    private static final byte[] NOTHING = {};

    final KeysetHandle masters;
    private final KeysetHandle marks;
    private final KeysetHandle signing;
    final Aead wrapping;
    final PrfSet prf;
    final PublicKeySign signer;

    private KeyRing(KeysetHandle masters, KeysetHandle marks, KeysetHandle signing) throws GeneralSecurityException {
        this.masters = masters;
        this.marks = marks;
        this.signing = signing;
        this.wrapping = masters.getPrimitive(TINK, Aead.class);
        this.prf = marks.getPrimitive(TINK, PrfSet.class);
        this.signer = signing.getPrimitive(TINK, PublicKeySign.class);
    }

    static KeyRing fresh() {
        try {
            return new KeyRing(
                    made(PredefinedAeadParameters.AES256_GCM),
                    made(PredefinedPrfParameters.HMAC_SHA256_PRF),
                    made(PredefinedSignatureParameters.ED25519WithRawOutput));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeysetHandle made(Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.generateNew(parameters, TINK);
    }

    /// @param service opens what a key management service sealed; null for keys that stand open
    static KeyRing of(String text, @Nullable Aead service) throws GeneralSecurityException {
        var content = JSON.readTree(text);
        return new KeyRing(
                read(content.required("masters").toString(), service),
                read(content.required("marks").toString(), service),
                read(content.required("signing").toString(), service));
    }

    private static KeysetHandle read(String keyset, @Nullable Aead service) throws GeneralSecurityException {
        return service == null
                ? TinkJsonProtoKeysetFormat.parseKeyset(keyset, TINK, InsecureSecretKeyAccess.get())
                : TinkJsonProtoKeysetFormat.parseEncryptedKeyset(keyset, service, NOTHING, TINK);
    }

    String text(@Nullable Aead service) {
        try {
            ObjectNode content = JSON.createObjectNode();
            content.set("masters", JSON.readTree(written(masters, service)));
            content.set("marks", JSON.readTree(written(marks, service)));
            content.set("signing", JSON.readTree(written(signing, service)));
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(KeysetHandle keyset, @Nullable Aead service) throws GeneralSecurityException {
        return service == null
                ? TinkJsonProtoKeysetFormat.serializeKeyset(keyset, TINK, InsecureSecretKeyAccess.get())
                : TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keyset, service, NOTHING, TINK);
    }

    /// The same keys with a new master key before the others.
    KeyRing withNewMaster() {
        return withMasters(KeysetHandle.newBuilder(masters)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary()));
    }

    /// The same keys with the newest master key alone.
    @AccessesPartialKey
    KeyRing withoutOldMasters() {
        var newest = masters.getPrimary();
        return withMasters(KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(newest.getKey())
                        .withFixedId(newest.getId())
                        .makePrimary()));
    }

    private KeyRing withMasters(KeysetHandle.Builder builder) {
        try {
            return new KeyRing(builder.setConfiguration(TINK).build(), marks, signing);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @AccessesPartialKey
    byte[] newest() {
        return ((AesGcmKey) masters.getPrimary().getKey()).getOutputPrefix().toByteArray();
    }

    @AccessesPartialKey
    byte[] publicKey() {
        return ((Ed25519PrivateKey) signing.getPrimary().getKey())
                .getPublicKey()
                .getPublicKeyBytes()
                .toByteArray();
    }
}
