package org.moothall.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.TestDatabase;
import org.moothall.archive.Parts;
import org.moothall.keys.Signer;

/// Anybody may write a file that the recovery key opens; only the installation signs one.
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SignedBackupTest {

    @TempDir
    Path folder;

    @Test
    void a_backup_that_somebody_made_up_is_refused_and_another_city_s_too_unless_it_is_named() throws Exception {
        var town = Kept.in(folder.resolve("town"));
        var forger = new Kept(TestDatabase.bare(), Files.createDirectory(folder.resolve("forger")), town.paper());
        forger.doors().close();
        Files.copy(
                town.folder().resolve("recovery-key.txt"),
                forger.folder().resolve("recovery-key.txt")); // public, as it may be
        var forged = folder.resolve("forged.backup");
        assertThat(forger.backup(forged.toString()).err()).isEmpty();

        assertThat(town.restore(forged.toString(), "--replace").err())
                .contains("The keys here are of the installation");
        var theirs = forger.text("select fingerprint from keys.installation");
        var ours = town.text("select fingerprint from keys.installation");
        var ashes = town.afterFire(folder.resolve("ashes"));
        assertThat(ashes.restore(forged.toString(), "--fingerprint", ours).err())
                .contains("of the installation " + theirs + ", not of " + ours);
        assertThat(ashes.restore(forged.toString(), "--try").out())
                .contains("installation with the fingerprint " + theirs);
        assertThat(ashes.folder().resolve("keys.json")).doesNotExist();
        assertThat(town.restore(forged.toString(), "--replace", "--fingerprint", theirs)
                        .err())
                .isEmpty();
    }

    @Test
    void whoever_has_the_keys_but_not_the_signature_puts_no_backup_together() throws Exception {
        var signer = Kept.in(folder.resolve("town")).signer();
        assertThat(read(signed(signer, "row", "row"), signer).signed()).isTrue();
        assertThatThrownBy(() -> read(signed(signer, "row", "other"), signer))
                .hasMessageContaining("not signed by the keys");
        var unsigned = read(parts("row", Optional.empty(), new byte[0]), signer);
        assertThat(unsigned.signed()).isFalse();
        assertThatThrownBy(() -> new KeysFile.Wanted(Optional.of(signer), "", false).require(unsigned))
                .hasMessageContaining("--unsigned");
        new KeysFile.Wanted(Optional.of(signer), "", true).require(unsigned);
        new KeysFile.Wanted(Optional.of(signer), "", true).require(new Manifest.Origin(Optional.empty(), false));
    }

    /// A backup of one row, with the signature that belongs to a row.
    private static byte[] signed(Signer signer, String row, String signedRow) throws IOException {
        var bare = parts(signedRow, Optional.of(signer), new byte[0]);
        var digest = new Parts.Reader(new ByteArrayInputStream(bare));
        for (var part : List.of(Parts.HEAD, "row", Parts.END)) digest.whole(part);
        return parts(row, Optional.of(signer), signer.sign(Manifest.Origin.signed(digest.digest())));
    }

    private static byte[] parts(String row, Optional<Signer> by, byte[] signature) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new Parts.Writer(bytes)) {
            var signedBy = by.map(Signer::fingerprint).orElse("");
            out.whole(Parts.HEAD, Manifest.bytes(new Manifest.Head(Instant.EPOCH, List.of(), List.of(), signedBy)));
            out.whole("row", row.getBytes(StandardCharsets.UTF_8));
            out.whole(Parts.END, new byte[1]);
            if (signature.length > 0) out.whole(Parts.SIGNATURE, signature);
        }
        return bytes.toByteArray();
    }

    private static Manifest.Origin read(byte[] bytes, Signer signer) {
        var in = new Parts.Reader(new ByteArrayInputStream(bytes));
        var head = Manifest.read(Manifest.Head.class, in.whole(Parts.HEAD));
        in.whole("row");
        in.whole(Parts.END);
        return Manifest.Origin.of(in, head, Optional.of(signer));
    }
}
