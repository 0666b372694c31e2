package org.moothall.journal;

/// Something that is not as it was written.
///
/// @param table where it stands
/// @param where which row: the case by its number where the journal knows it, else the record; its position
/// @param what  what is wrong with it, as a sentence goes on
public record Break(String table, String where, String what) {

    public String sentence() {
        return table + ", " + where + ": " + what + ".";
    }
}
