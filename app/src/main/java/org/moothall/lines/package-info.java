/// What a line of work tells of its cases: their subject, the people behind it, the files it brought.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"web", "directory", "casework"})
@org.jspecify.annotations.NullMarked
package org.moothall.lines;
