/// The installation's keys, kept outside of the database: each record's own key is wrapped by a master key, marks stand
/// for what must be found without being read, and a signing key vouches for what is published. All by Google Tink.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "database"})
@org.jspecify.annotations.NullMarked
package org.moothall.keys;
