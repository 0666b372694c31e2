/// Who holds a duty post: whoever has handed it over does not any more, and until then does. What is handed over is
/// signed
/// and never changed.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "city", "deadline", "journal", "directory", "ladder", "roster"})
@org.jspecify.annotations.NullMarked
package org.moothall.shift;
