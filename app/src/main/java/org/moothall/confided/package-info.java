/// What residents confide: the words and files of cases of sealed kinds, and what staff write on them.
/// Sealed where they stand, with one key for each case that is kept here and nowhere else; who deletes it
/// has shredded all of them. Whoever opens them has written down first who reads and why.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "keys", "journal"})
@org.jspecify.annotations.NullMarked
package org.moothall.confided;
