/// Who people are: sealed at the door, each with a key of their own, and read again one at a time. Found by
/// telephone or email only through marks that cannot be turned back. What is read, by whom and why, is the
/// caller's to write down first.
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "keys"})
@org.jspecify.annotations.NullMarked
package org.moothall.identity;
