/// The append-only history of acts and of reads, chained by hashes per record; attachments by digest.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "keys", "pictures", "scan"})
@org.jspecify.annotations.NullMarked
package org.moothall.journal;
