package org.moothall.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/// Ties each line to the one before it: SHA-256 over the hash before and every field, each with its length, so that
/// no two different lines read alike.
final class Chain {

    static final String START = "0".repeat(64);

    private Chain() {}

    static String hash(String previous, int position, Line line) {
        var digest = sha256();
        digest.update(previous.getBytes(StandardCharsets.US_ASCII));
        field(digest, line.record().toString());
        field(digest, Integer.toString(position));
        field(digest, kept(line.at()).toString());
        field(digest, line.actor());
        field(digest, line.act());
        field(digest, line.detail());
        return HexFormat.of().formatHex(digest.digest());
    }

    /// A moment as the database keeps it, in microseconds.
    static Instant kept(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static void field(MessageDigest digest, String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
