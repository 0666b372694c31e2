package org.moothall.backup;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.archive.Parts;
import org.moothall.database.Migrations;
import org.moothall.kernel.CannotStart;
import org.moothall.kernel.Digest;
import org.moothall.keys.Signer;
import tools.jackson.databind.json.JsonMapper;

/// What a backup says of itself.
final class Manifest {

    private static final JsonMapper JSON = new JsonMapper();

    private Manifest() {}

    /// Stands before everything.
    ///
    /// @param at       when the snapshot was taken
    /// @param signedBy fingerprint of the keys that sign it after its end; blank for nobody
    record Head(Instant at, List<Migrations.Applied> migrations, List<Table> tables, String signedBy) {

        @JsonCreator
        static Head of(Instant at, List<Migrations.Applied> migrations, List<Table> tables, @Nullable String signedBy) {
            return new Head(at, migrations, tables, signedBy == null ? "" : signedBy);
        }
    }

    /// Whose backup it is. It is sealed to a public key, so anybody could make one; only who has the keys of the
    /// installation signs it.
    ///
    /// @param keys   that are in it; empty where there are none
    /// @param signed by these keys, with all that stands in it
    record Origin(Optional<Signer> keys, boolean signed) {

        /// Reads what stands after the end.
        static Origin of(Parts.Reader in, Head head, Optional<Signer> keys) {
            var digest = in.digest();
            if (head.signedBy().isEmpty()) return new Origin(keys, false);
            var signature = in.whole(Parts.SIGNATURE);
            if (!keys.filter(one -> one.signed(signed(digest), signature)).isPresent())
                throw new CannotStart(
                        "The backup is not signed by the keys that are in it: somebody else has put it together."
                                + " Take another one, and find out who can write where this one lay.");
            return new Origin(keys, true);
        }

        /// What is signed; nothing else that the key signs begins so.
        static byte[] signed(byte[] digest) {
            return ("Moothall backup, SHA-256 " + HexFormat.of().formatHex(digest)).getBytes(StandardCharsets.US_ASCII);
        }

        String fingerprint() {
            return keys.map(Signer::fingerprint).orElse("");
        }

        String sentence() {
            if (keys.isEmpty()) return "The backup holds no keys and is signed by nobody.";
            return "The backup is of the installation with the fingerprint %s, and signed by %s."
                    .formatted(fingerprint(), signed ? "it" : "nobody");
        }
    }

    /// @param columns those whose values are kept, quoted where SQL needs it
    record Table(String name, List<String> columns) {

        String list() {
            return name + " (" + String.join(", ", columns) + ")";
        }
    }

    /// Stands after everything.
    record End(List<Sum> sums, List<Sequence> sequences) {}

    record Sum(String table, long rows, String digest) {}

    /// @param last  the last number given
    /// @param alone whether it belongs to no column: people may have heard its numbers
    record Sequence(String name, long last, boolean alone) {}

    static byte[] bytes(Record what) {
        return JSON.writeValueAsBytes(what);
    }

    static <T extends Record> T read(Class<T> type, byte[] bytes) {
        return JSON.readValue(bytes, type);
    }

    /// Sums up rows whatever their order: the digests of all, added.
    static final class Summing {

        private static final BigInteger SIZE = BigInteger.ONE.shiftLeft(256);
        private final MessageDigest digest = Digest.fresh();
        private BigInteger sum = BigInteger.ZERO;
        private long rows;

        void add(byte[] row) {
            sum = sum.add(new BigInteger(1, digest.digest(row)));
            if (sum.compareTo(SIZE) >= 0) sum = sum.subtract(SIZE);
            rows++;
        }

        Sum of(String table) {
            return new Sum(table, rows, sum.toString(16));
        }
    }
}
