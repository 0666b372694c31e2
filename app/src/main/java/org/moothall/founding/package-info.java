/// A city's first folder out of files that it has anyway: offices, posts and people from its own list, kinds of
/// matter and duty list from its old reports.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city", "directory", "imports"})
@org.jspecify.annotations.NullMarked
package org.moothall.founding;
