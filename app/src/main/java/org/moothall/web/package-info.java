/// How pages are written, guarded and spoken: `Page`, `PageWriter`, the layout and its components, `Form`,
/// `Guard`, texts.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "keys", "city"})
@org.jspecify.annotations.NullMarked
package org.moothall.web;
