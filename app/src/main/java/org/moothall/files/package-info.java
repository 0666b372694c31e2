/// Serves attachments: who may read one is said by the modules that know why (`MayRead`).
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "keys", "web", "journal", "confided"})
@org.jspecify.annotations.NullMarked
package org.moothall.files;
