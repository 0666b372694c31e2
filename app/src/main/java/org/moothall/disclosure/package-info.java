/// Sealed words of a case opened by staff: who may, for which purposes, for how long; written down before anything is
/// shown, and told to whoever confided them.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "web", "directory", "procedure", "journal", "confided", "casework"})
@org.jspecify.annotations.NullMarked
package org.moothall.disclosure;
