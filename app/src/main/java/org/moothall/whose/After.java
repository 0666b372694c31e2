package org.moothall.whose;

/// Where a page of counts begins: behind the last line of the one before.
record After(long rank, String kind, String fromOffice, String toOffice) {

    static final After START = new After(Long.MAX_VALUE, "", "", "");

    static After of(CountStore.Counted row) {
        return new After(row.rank(), row.kind(), row.fromOffice(), row.toOffice());
    }

    String written() {
        return String.join("~", Long.toString(rank), kind, fromOffice, toOffice);
    }

    /// The start for what no page of ours has written.
    static After parse(String written) {
        var parts = written.split("~", 4);
        return parts.length == 4 && parts[0].matches("\\d{1,18}")
                ? new After(Long.parseLong(parts[0]), parts[1], parts[2], parts[3])
                : START;
    }
}
