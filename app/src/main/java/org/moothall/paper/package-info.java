/// A letter on paper: one layout, written as PDF and as DOCX, with a typeface of its own and an office's seal.
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
@org.jspecify.annotations.NullMarked
package org.moothall.paper;
