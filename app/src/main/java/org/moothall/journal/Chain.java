package org.moothall.journal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.moothall.journal.JournalStore.Row;
import org.moothall.kernel.Cells;
import org.moothall.kernel.Digest;

/// Ties each line to the one before it: SHA-256 over the hash before and the digest of the line's fields. Lines from
/// before fields had salts have every field, each with its length, under one SHA-256 with the hash before.
final class Chain {

    static final String START = "0".repeat(64);

    private Chain() {}

    static String hash(Row row) {
        var salt = row.salt();
        return salt == null
                ? first(row)
                : next(row.previousHash(), fields(row, salt).digest());
    }

    static String next(String previous, String fields) {
        return Digest.sha256(previous + fields);
    }

    static Fields fields(Row row, String salt) {
        var values = new LinkedHashMap<String, String>();
        values.put("record", row.record().toString());
        values.put("position", Integer.toString(row.position()));
        values.put("at", Cells.moment(row.at()));
        values.put("actor", row.actor());
        values.put("act", row.act());
        values.put("detail", row.detail());
        values.put("holds", row.held());
        return new Fields(salt, values);
    }

    private static String first(Row row) {
        var all = new StringBuilder(row.previousHash());
        field(all, row.record().toString());
        field(all, Integer.toString(row.position()));
        field(all, Cells.moment(row.at()));
        field(all, row.actor());
        field(all, row.act());
        field(all, row.detail());
        return Digest.sha256(all.toString());
    }

    private static void field(StringBuilder all, String value) {
        all.append(value.getBytes(StandardCharsets.UTF_8).length).append(':').append(value);
    }
}
