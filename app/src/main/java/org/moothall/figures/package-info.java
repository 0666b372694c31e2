/// Which counts of a table may be shown: small ones are not, and so many more are hidden that none of the hidden can be
/// computed from the shown and the totals. Pure Java.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.moothall.figures;
