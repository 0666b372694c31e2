/// What a changed city does to running cases: a calendar with other days moves their dates, an office with open cases
/// stays.
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"kernel", "city", "deadline", "procedure", "casework"})
@org.jspecify.annotations.NullMarked
package org.moothall.recount;
