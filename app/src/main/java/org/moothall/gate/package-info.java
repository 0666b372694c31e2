/// The gate: what every request passes before a page, and what it gets where there is none. Guards by `@Guard`,
/// tokens in forms, headers, signing in and out, and the pages for what went wrong.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "city", "web", "porter"})
@org.jspecify.annotations.NullMarked
package org.moothall.gate;
