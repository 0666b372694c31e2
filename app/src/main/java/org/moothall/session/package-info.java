/// Who is signed in: sessions in the database, so that several nodes know them and a restart ends none; how a person
/// proved themselves, on which device; the page that lists one's own and ends them.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "database", "keys", "city", "web", "gate", "directory", "journal"})
@org.jspecify.annotations.NullMarked
package org.moothall.session;
