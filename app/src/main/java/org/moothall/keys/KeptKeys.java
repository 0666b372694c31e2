package org.moothall.keys;

/// Wrapped keys of one table, each for a record of its own.
///
/// @param of     what the records are; keys are bound to that and the record
/// @param before the statement that finds up to `:most` of them, as `id` and `wrapped`, that do not begin with
/// `:newest`
/// @param again  the statement that puts `:wrapped` in the place of what `:id` has
public record KeptKeys(String of, String before, String again) {

    record Wrapped(String id, byte[] wrapped) {}

    /// What a record's key is bound to.
    public String context(Object id) {
        return of + " " + id;
    }
}
