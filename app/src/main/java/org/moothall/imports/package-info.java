/// Reports from other systems' files: CSV, NDJSON and XLSX, read as a mapping says, streamed, resumable, each
/// refused row named with its line and reason.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "database", "city", "places", "matters", "casework", "grievance"})
@org.jspecify.annotations.NullMarked
package org.moothall.imports;
