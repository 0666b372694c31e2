/// What every module may lean on: records in and out of SQL, texts in two languages, ids. No tables, no domain word.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.moothall.kernel;
