/// The city's offices as everybody may see them: what each looks after and where, when it is open. No persons.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "city", "web", "directory", "places", "maps", "matters", "wire"})
@org.jspecify.annotations.NullMarked
package org.moothall.offices;
