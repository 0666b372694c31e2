package org.moothall.backup;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import org.moothall.database.Migrations;
import org.moothall.kernel.Digest;
import tools.jackson.databind.json.JsonMapper;

/// What a backup says of itself.
final class Manifest {

    private static final JsonMapper JSON = new JsonMapper();

    private Manifest() {}

    /// Stands before everything.
    ///
    /// @param at when the snapshot was taken
    record Head(Instant at, List<Migrations.Applied> migrations, List<Table> tables) {}

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
